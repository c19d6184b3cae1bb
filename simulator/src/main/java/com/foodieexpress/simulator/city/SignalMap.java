package com.foodieexpress.simulator.city;

import java.time.Duration;
import java.time.Instant;

/// Tunnels and dead corners: spans of time in which the phone records but cannot send.
///
/// Not thread-safe: one per phone. Instants must not go back by more than a span.
public final class SignalMap {
    private static final double TUNNELS_PER_HOUR = 2.5;
    private static final Duration SHORTEST = Duration.ofSeconds(25);
    private static final Duration LONGEST = Duration.ofSeconds(110);

    private final Dice dice;
    private Instant from;
    private Instant until;

    public SignalMap(Dice dice, Instant start) {
        this.dice = dice;
        this.from = start.plus(dice.gap(TUNNELS_PER_HOUR));
        this.until = from.plus(dice.between(SHORTEST, LONGEST));
    }

    public boolean hasSignalAt(Instant instant) {
        while (!instant.isBefore(until)) {
            from = until.plus(dice.gap(TUNNELS_PER_HOUR));
            until = from.plus(dice.between(SHORTEST, LONGEST));
        }
        return instant.isBefore(from);
    }
}
