package com.foodieexpress.simulator.api;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Growing pauses between attempts, with jitter so that a restarted server is not met by everybody at once.
///
/// Not thread-safe. The jitter is real chance, not the simulation's: it must differ between agents of one seed.
public final class Backoff {
    private final Duration longest;
    private Duration next;
    private final Duration first;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public Duration next() {
        Duration current = next;
        next = current.multipliedBy(2).compareTo(longest) < 0 ? current.multipliedBy(2) : longest;
        return Duration.ofNanos(
                (long) (current.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1.0)));
    }

    public void reset() {
        next = first;
    }
}
