package com.foodieexpress.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person did, as the action log holds it. Thread-safe.
///
/// Both are read through an index by person, newest first: the cost hangs on how much is asked for, not on how
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

    /// What somebody did lately: the newest actions, newest first, and what was counted by the hour.
    record Lately(List<Done> recent, Visits visits) {

        public Lately {
            recent = List.copyOf(recent);
        }
    }

    /// The newest actions, at most `actions` of them, and what was done since the hour of a moment, at most
    /// `visits` rows, newest hour first. Throws [com.foodieexpress.kernel.Refusal] `activity.away` (503) while
    /// the log cannot be read.
    Lately lately(UUID person, int actions, Instant since, int visits);
}
