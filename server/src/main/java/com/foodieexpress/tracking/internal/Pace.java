package com.foodieexpress.tracking.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// How often riders are told of: 25 times a second each in the long run, by the generic cell rate algorithm (ITU-T
/// I.371, as a virtual schedule) with three pauses of tolerance. Where the machine stood still for a moment, what came
/// late may follow at once; else each such moment would be handed on to the next four positions.
///
/// Times are `System.nanoTime()`. Not thread-safe.
final class Pace {

    static final long PAUSE_NANOS = 40_000_000;
    static final long TOLERANCE_NANOS = 3 * PAUSE_NANOS;
    private static final int REMEMBERED = 20_000;

    /// When each rider would be told of next at an even pace.
    private final Map<UUID, Long> evenlyAt = new HashMap<>();

    /// Nanoseconds until the rider may be told of; 0 or less for now.
    long nanosUntilDue(UUID rider, long now) {
        return evenlyAt.getOrDefault(rider, now) - TOLERANCE_NANOS - now;
    }

    void told(UUID rider, long now) {
        evenlyAt.put(rider, Math.max(now, evenlyAt.getOrDefault(rider, now)) + PAUSE_NANOS);
        if (evenlyAt.size() > REMEMBERED) {
            evenlyAt.values().removeIf(evenly -> evenly - now <= 0);
        }
    }
}
