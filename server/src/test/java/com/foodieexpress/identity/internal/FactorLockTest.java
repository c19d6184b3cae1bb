package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FactorLockTest {

    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

    @Test
    void everyFifthFailureLocksForTwiceAsLong() {
        assertThat(FactorLock.until(0, NOW)).isNull();
        assertThat(FactorLock.until(4, NOW)).isNull();
        assertThat(FactorLock.until(5, NOW)).isEqualTo(NOW.plusSeconds(30));
        assertThat(FactorLock.until(6, NOW)).isNull();
        assertThat(FactorLock.until(10, NOW)).isEqualTo(NOW.plusSeconds(60));
        assertThat(FactorLock.until(95, NOW)).isEqualTo(NOW.plus(Duration.ofSeconds(30L << 11)));
    }

    @Test
    void theHundredthFailureLocksForGood() {
        assertThat(FactorLock.until(100, NOW)).isAfter(NOW.plus(Duration.ofDays(365_000)));
        assertThat(FactorLock.until(101, NOW)).isAfter(NOW.plus(Duration.ofDays(365_000)));
    }

    /// Somebody who has the password and guesses as fast as the lock lets them.
    @Test
    void guessingForAYearHasAChanceOfOneInThreeThousand() {
        Instant at = NOW;
        int guesses = 0;
        while (at.isBefore(NOW.plus(Duration.ofDays(365)))) {
            guesses++;
            Instant until = FactorLock.until(guesses, at);
            at = until == null ? at : until;
        }
        double chance = 1 - Math.pow(1 - 3 / 1_000_000.0, guesses);
        assertThat(guesses).isEqualTo(100);
        assertThat(chance).isLessThan(1 / 3_000.0);
    }
}
