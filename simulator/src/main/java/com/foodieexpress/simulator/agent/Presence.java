package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.city.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// An agent's way to wait: in city time, until the simulation ends or a person takes the account.
///
/// Thread-safe. Every method throws [com.foodieexpress.simulator.api.Stopped] at the end of the simulation.
final class Presence {
    private static final Duration LONGEST_SLICE = Duration.ofMillis(500);
    private static final Duration SHORTEST_SLICE = Duration.ofMillis(2);

    private final CityClock clock;
    private final StopSignal stop;
    private final DemoWatch demo;
    private final String email;

    Presence(CityClock clock, StopSignal stop, DemoWatch demo, String email) {
        this.clock = clock;
        this.stop = stop;
        this.demo = demo;
        this.email = email;
    }

    boolean isFree() {
        return !demo.inUse(email);
    }

    /// Throws [HandedOver] while a person uses the account.
    void check() {
        if (!isFree()) {
            throw new HandedOver();
        }
        stop.pause(Duration.ZERO);
    }

    void awaitFree() {
        while (!isFree()) {
            stop.pause(LONGEST_SLICE);
        }
    }

    void pause(Duration business) {
        pauseUntil(clock.instant().plus(business), () -> false);
    }

    /// Waits for a city time or for `over`; true when it was `over` that ended the wait. Throws [HandedOver].
    boolean pauseUntil(Instant business, BooleanSupplier over) {
        while (true) {
            check();
            if (over.getAsBoolean()) {
                return true;
            }
            Duration left = clock.wall(Duration.between(clock.instant(), business));
            if (!left.isPositive()) {
                return false;
            }
            stop.pause(slice(left));
        }
    }

    private static Duration slice(Duration left) {
        if (left.compareTo(SHORTEST_SLICE) < 0) {
            return SHORTEST_SLICE;
        }
        return left.compareTo(LONGEST_SLICE) > 0 ? LONGEST_SLICE : left;
    }
}
