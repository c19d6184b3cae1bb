package com.foodieexpress.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's business clock as this machine knows it: an anchor from the live channel's hello, and a rate.
///
/// Thread-safe. Small differences between hellos are network jitter and are ignored, so that the phone's times stay
/// even; a large one (the server restarted, somebody changed the rate) moves the clock.
public final class CityClock implements InstantSource {
    private static final Duration JITTER = Duration.ofMillis(750);

    private volatile Anchor anchor;

    public CityClock(Instant now, double rate) {
        this.anchor = new Anchor(now, System.nanoTime(), rate);
    }

    public synchronized void adjust(Instant now, double rate) {
        Duration wallDifference = wall(Duration.between(instant(), now)).abs();
        if (rate != anchor.rate || wallDifference.compareTo(JITTER) > 0) {
            anchor = new Anchor(now, System.nanoTime(), rate);
        }
    }

    @Override
    public Instant instant() {
        Anchor current = anchor;
        double elapsed = (System.nanoTime() - current.wallNanos) * current.rate;
        return current.business.plusNanos((long) elapsed);
    }

    public double rate() {
        return anchor.rate;
    }

    /// How long a span of city time takes on the wall.
    public Duration wall(Duration business) {
        return Duration.ofNanos((long) (business.toNanos() / anchor.rate));
    }

    /// How much city time passes in a span on the wall.
    public Duration business(Duration wall) {
        return Duration.ofNanos((long) (wall.toNanos() * anchor.rate));
    }

    private record Anchor(Instant business, long wallNanos, double rate) {
        Anchor {
            if (!(rate > 0)) {
                throw new IllegalArgumentException("clock rate: " + rate);
            }
        }
    }
}
