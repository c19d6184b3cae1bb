package com.foodieexpress.tracking.internal;

import static com.foodieexpress.tracking.internal.Pace.PAUSE_NANOS;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLI = 1_000_000;

    private final Pace pace = new Pace();
    private final UUID anna = UuidV7.next();

    @Test
    void whoSendsAllTheTimeIsToldOf25TimesASecond() {
        int told = 0;
        for (long now = 0; now < 10_000 * MILLI; now += MILLI) {
            told += tellIfDue(anna, now);
        }
        assertThat(told).isBetween(250, 254);
    }

    /// Twenty fixes a second; at 5 s the machine stands still for 120 ms, then all that waited comes at once.
    @Test
    void aMomentOfStandstillIsNotHandedOn() {
        for (long now = 0; now < 5_000 * MILLI; now += 50 * MILLI) {
            assertThat(tellIfDue(anna, now)).isEqualTo(1);
        }
        long after = 5_000 * MILLI + 120 * MILLI;
        assertThat(tellIfDue(anna, after)).isEqualTo(1);
        for (long now = 5_150 * MILLI; now < 6_000 * MILLI; now += 50 * MILLI) {
            assertThat(pace.nanosUntilDue(anna, now)).isNotPositive();
            pace.told(anna, now);
        }
    }

    @Test
    void theWaitIsWhatIsLeftAndNoMore() {
        while (pace.nanosUntilDue(anna, 0) <= 0) {
            pace.told(anna, 0);
        }
        long due = pace.nanosUntilDue(anna, 0);
        assertThat(due).isPositive().isLessThanOrEqualTo(PAUSE_NANOS);
        assertThat(pace.nanosUntilDue(anna, due / 2)).isEqualTo(due - due / 2);
        assertThat(pace.nanosUntilDue(anna, due)).isNotPositive();
    }

    @Test
    void nobodyWaitsForSomebodyElseAndWhoWasAwayBeginsAnew() {
        for (int i = 0; i < 10; i++) {
            pace.told(anna, 0);
        }
        assertThat(pace.nanosUntilDue(UuidV7.next(), 0)).isNotPositive();
        assertThat(pace.nanosUntilDue(anna, 0)).isPositive();
        pace.told(anna, 60_000 * MILLI);
        assertThat(pace.nanosUntilDue(anna, 60_000 * MILLI)).isNotPositive();
    }

    private int tellIfDue(UUID rider, long now) {
        if (pace.nanosUntilDue(rider, now) > 0) {
            return 0;
        }
        pace.told(rider, now);
        return 1;
    }
}
