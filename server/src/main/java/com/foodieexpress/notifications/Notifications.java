package com.foodieexpress.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What people were told inside the apps. Thread-safe.
public interface Notifications {

    /// Everything told to anybody about an order, oldest first, at most `limit`.
    List<Told> aboutOrder(UUID orderId, int limit);

    /// `titleKey` names the text, `title` and `body` are what it said; `at` is business time.
    record Told(UUID recipientId, String titleKey, String title, String body, Instant at) {}
}
