package com.foodieexpress.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a phone's clock is off, from the time it says it sent at. Differences a network explains are not corrected:
/// a minute on the wall, however much business time that is.
record ClockSkew(Duration offset) {

    private static final Duration TOLERATED = Duration.ofSeconds(60);

    static ClockSkew of(@Nullable Instant sentAt, Instant now, double rate) {
        if (sentAt == null) {
            return new ClockSkew(Duration.ZERO);
        }
        Duration offset = Duration.between(sentAt, now);
        double tolerated = TOLERATED.toMillis() * Math.max(1, rate);
        return new ClockSkew(offset.abs().toMillis() > tolerated ? offset : Duration.ZERO);
    }

    boolean isCorrecting() {
        return !offset.isZero();
    }

    Instant correct(Instant recordedAt) {
        return recordedAt.plus(offset);
    }
}
