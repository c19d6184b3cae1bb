package com.foodieexpress.notifications.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notification on the wire.
record NotificationJson(
        UUID id,
        String category,
        String title,
        String body,
        String titleKey,
        Map<String, String> args,
        @Nullable UUID orderId,
        Instant createdAt,
        @Nullable Instant readAt) {

    static NotificationJson of(Notification notification) {
        return new NotificationJson(
                notification.id(),
                notification.category(),
                notification.title(),
                notification.body(),
                notification.titleKey(),
                notification.args(),
                notification.orderId(),
                notification.createdAt(),
                notification.readAt());
    }
}
