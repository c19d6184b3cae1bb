package com.foodieexpress.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person did, as the action log holds it. Thread-safe.
///
/// Both ways of reading go through an index by person, newest first: the cost hangs on `limit`, not on how
/// long the log is.
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

    /// What was done in an hour of UTC in one session (null: in none), with one kind of program, from one
    /// network: an IPv4 /24 or an IPv6 /48. `actions` are rows of the log, `calls` what they stand for;
    /// `step` is how far it came on the way to an order. Counted with the actions, so it is what the rows
    /// add up to.
    record Visit(
            Instant hour,
            @Nullable UUID sessionId,
            String agent,
            @Nullable String network,
            Step step,
            int actions,
            long calls,
            Instant first,
            Instant last) {}

    /// The newest of them; `since` is when counting began, but no earlier than asked for.
    record Visits(Instant since, List<Visit> newest) {

        public Visits {
            newest = List.copyOf(newest);
        }
    }

    /// The newest actions, at most `limit`, newest first. Throws [com.foodieexpress.kernel.Refusal]
    /// `activity.away` (503) while the log cannot be read.
    List<Done> recent(UUID person, int limit);

    /// What was done since the hour of a moment, at most `limit` of them, newest hour first. Throws
    /// `activity.away` (503).
    Visits visits(UUID person, Instant since, int limit);
}
