package com.foodieexpress.simulator.live;

import java.time.Duration;

/// What a connection owes from time to time: a ping, and a new ticket before its rights end. Wall clock.
final class Heartbeat {
    private static final Duration RIGHTS = Duration.ofMinutes(10);

    private Duration pingEvery = Duration.ofSeconds(20);
    private long pinged = System.nanoTime();
    private long prolonged = System.nanoTime();

    void pingEvery(Duration interval) {
        pingEvery = interval;
    }

    Duration pingEvery() {
        return pingEvery;
    }

    boolean pingIsDue() {
        boolean due = since(pinged).compareTo(pingEvery) >= 0;
        if (due) {
            pinged = System.nanoTime();
        }
        return due;
    }

    boolean ticketIsDue() {
        boolean due = since(prolonged).compareTo(RIGHTS) >= 0;
        if (due) {
            prolonged = System.nanoTime();
        }
        return due;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
