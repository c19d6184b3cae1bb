package com.foodieexpress.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that one reader has not read and has gone on without.
///
/// `error` is what the reader said, null for an event that was never shown to it because an earlier one of the same
/// entity is set aside. `decision` is null until an operator decides.
public record DeadLetter(
        String reader,
        long offset,
        UUID eventId,
        String type,
        UUID entityId,
        @Nullable String error,
        Instant setAsideAt,
        @Nullable Decision decision) {

    /// What an operator wants done with it.
    public enum Decision {
        /// Show it to the reader again.
        RETRY,
        /// Never show it to the reader.
        DISCARD
    }
}
