package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Minutes of the wall clock and how far they have come.
final class Minutes {

    /// A minute of which nothing is over yet still has a rate.
    private static final double LEAST = 1.0 / 60;

    private Minutes() {}

    static Instant of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /// 1 for a minute that is over.
    static double over(Instant minute, Instant now) {
        double passed = Duration.between(minute, now).toMillis() / 60_000.0;
        return Math.clamp(passed, LEAST, 1);
    }
}
