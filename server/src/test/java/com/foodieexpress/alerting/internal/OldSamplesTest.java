package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What was measured does not stay for ever.
@ServerTest
class OldSamplesTest {

    @Inject
    Database database;

    @Inject
    OldSamples sweep;

    @Inject
    WallClock clock;

    private final SampleStore samples = new SampleStore();

    @Test
    void groupsAreForgottenAfterAWeekAndTheWholeAfterTwoMonths() {
        Instant now = clock.instant();
        String measure = "test." + UUID.randomUUID();
        List<Reading> kept = database.write(tx -> {
            for (int days : List.of(1, 9, 61)) {
                Instant then = Minutes.of(now.minus(Duration.ofDays(days)));
                var group = new Reading(measure, "a", then, new Sum(days, 1));
                samples.set(tx, List.of(Reading.whole(measure, then, days, 1), group));
            }
            sweep.delete(tx, 10_000);
            return samples.all(tx, measure, Instant.EPOCH, now);
        });
        assertThat(kept).extracting(each -> each.sum().num()).containsExactlyInAnyOrder(9.0, 1.0, 1.0);
    }
}
