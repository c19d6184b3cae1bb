package com.foodieexpress.identity.internal;

import java.time.Duration;
import java.util.Optional;

/// How long an account takes no codes after wrong ones in a row.
///
/// Each `cap` failures lock, the first time for `first`, then for twice as long each time, up to 32 times `first`. So
/// guessing stays hopeless over years, and nobody can shut a person out for ever: a password that was right, or a code
/// after the lock, makes an end.
record CodeLock(int cap, Duration first) {

    private static final int MOST_DOUBLINGS = 5;

    /// The lock that this many failures in a row bring about, empty when the last of them brings none.
    Optional<Duration> after(int failures) {
        if (failures == 0 || failures % cap != 0) {
            return Optional.empty();
        }
        int doublings = Math.min(failures / cap - 1, MOST_DOUBLINGS);
        return Optional.of(first.multipliedBy(1L << doublings));
    }
}
