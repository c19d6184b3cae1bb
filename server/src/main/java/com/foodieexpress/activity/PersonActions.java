package com.foodieexpress.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person did, as the action log holds it. Thread-safe.
///
/// Both ways of reading go through the index by person, newest first, and touch few days where these
/// are enough: the cost hangs on `limit`, not on how long the log is.
public interface PersonActions {

    /// An action in full. `detail` is a JSON object in text. `role` and the other words are those of the
    /// action log.
    record Done(
            UUID id,
            Instant at,
            String source,
            String service,
            String method,
            String action,
            String role,
            @Nullable UUID sessionId,
            @Nullable UUID entityId,
            @Nullable String ip,
            String agent,
            int status,
            int calls,
            int failures,
            double durationMillis,
            @Nullable String error,
            @Nullable String detail) {}

    /// The little of an action that patterns are made of.
    record Trace(
            Instant at,
            String source,
            String service,
            String method,
            @Nullable UUID sessionId,
            @Nullable String ip,
            String agent,
            int calls,
            int failures) {}

    /// The newest actions, at most `limit`, newest first. Throws [com.foodieexpress.kernel.Refusal]
    /// `activity.away` (503) while the log cannot be read.
    List<Done> recent(UUID person, int limit);

    /// The newest actions since a moment, at most `limit`, newest first. Throws `activity.away` (503).
    List<Trace> traces(UUID person, Instant since, int limit);
}
