package com.foodieexpress.identity.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long an authenticator takes no codes after wrong ones in a row.
///
/// Only somebody who has the password gets here, so the lock shuts nobody out at a stranger's wish. With
/// three codes that count at any moment, a hundred guesses have a chance of 1 in 3,333; after them only a
/// recovery code helps, as NIST SP 800-63B asks (5.2.2).
final class FactorLock {

    static final int MOST_FAILURES = 100;

    private static final int CAP = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 11;

    private FactorLock() {}

    /// When codes are taken again after this many failures in a row; null when at once.
    static @Nullable Instant until(int failures, Instant now) {
        if (failures >= MOST_FAILURES) {
            return Instant.parse("9999-12-31T00:00:00Z");
        }
        if (failures == 0 || failures % CAP != 0) {
            return null;
        }
        return now.plus(FIRST.multipliedBy(1L << Math.min(failures / CAP - 1, MOST_DOUBLINGS)));
    }
}
