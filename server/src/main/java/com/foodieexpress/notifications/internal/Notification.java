package com.foodieexpress.notifications.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notification as stored. Times are business time.
record Notification(
        UUID id,
        UUID recipientId,
        UUID eventId,
        String titleKey,
        String category,
        String title,
        String body,
        Map<String, String> args,
        @Nullable UUID orderId,
        Instant createdAt,
        @Nullable Instant readAt) {

    Notification {
        args = Map.copyOf(args);
    }
}
