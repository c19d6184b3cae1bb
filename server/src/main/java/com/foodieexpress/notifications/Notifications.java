package com.foodieexpress.notifications;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What people were told inside the apps. Thread-safe.
public interface Notifications {

    /// Everything told to anybody about an order, oldest first, at most `limit`.
    List<Told> aboutOrder(UUID orderId, int limit);

    /// `titleKey` names the text, `title` and `body` are what it said; `at` is business time.
    record Told(UUID recipientId, String titleKey, String title, String body, Instant at) {}

    /// Tells a person something inside the apps, once for each `cause` and `titleKey`: a repeat does nothing. Commits
    /// with the caller's transaction and is then pushed on the person's channel.
    void tell(Tx tx, Note note);

    /// `args` are for clients that speak another language than `title` and `body` do; `at` is business time.
    record Note(
            UUID recipientId,
            UUID cause,
            String titleKey,
            String title,
            String body,
            Map<String, String> args,
            Instant at) {
        public Note {
            args = Map.copyOf(args);
        }
    }
}
