package com.foodieexpress.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.city.Movement;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.city.Polyline;
import com.foodieexpress.simulator.city.TripPlanner;
import com.foodieexpress.simulator.wire.Fix;
import com.foodieexpress.simulator.wire.FixBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T18:00:00Z");
    private static final Point START = new Point(43.7350, 7.4210);
    private static final Duration PARKED_EVERY = Duration.ofSeconds(30);

    private final Recorder recorder = new Recorder(new Dice(7, "phone"), EVENING);

    @Test
    void aMovingPhoneKeepsAFixEveryFiveSeconds() {
        recorder.record(ride(), EVENING.plusSeconds(23), PARKED_EVERY);
        assertThat(recorder.batch().fixes())
                .extracting(Fix::recordedAt)
                .containsExactly(
                        EVENING.plusSeconds(5),
                        EVENING.plusSeconds(10),
                        EVENING.plusSeconds(15),
                        EVENING.plusSeconds(20));
    }

    @Test
    void aPhoneThatLiesStillKeepsFewer() {
        recorder.record(Movement.parked(START), EVENING.plusSeconds(100), PARKED_EVERY);
        assertThat(recorder.batch().fixes()).hasSize(4);
    }

    @Test
    void whatATunnelHeldBackGoesOutInOrderAndOnce() {
        recorder.record(ride(), EVENING.plusSeconds(60), PARKED_EVERY);
        FixBatch first = recorder.batch();
        recorder.record(ride(), EVENING.plusSeconds(70), PARKED_EVERY);
        assertThat(recorder.batch().fixes()).startsWith(first.fixes().toArray(Fix[]::new));
        recorder.drop(first);
        assertThat(recorder.batch().fixes()).extracting(Fix::seq).containsExactly(13L, 14L);
        assertThat(recorder.batch().session()).isEqualTo(first.session());
    }

    @Test
    void aLongSilenceGoesOutInSeveralBatches() {
        recorder.record(ride(), EVENING.plus(Duration.ofMinutes(20)), PARKED_EVERY);
        assertThat(recorder.batch().fixes()).hasSize(Recorder.BATCH);
        recorder.drop(recorder.batch());
        assertThat(recorder.batch().fixes()).hasSize(80);
    }

    @Test
    void aSmallStepBackOfTheClockRepeatsNoTime() {
        recorder.record(ride(), EVENING.plusSeconds(60), PARKED_EVERY);
        recorder.record(ride(), EVENING.plusSeconds(40), PARKED_EVERY);
        recorder.record(ride(), EVENING.plusSeconds(65), PARKED_EVERY);
        assertThat(recorder.batch().fixes())
                .extracting(Fix::recordedAt)
                .doesNotHaveDuplicates()
                .hasSize(13);
    }

    private static Movement ride() {
        var path = new Polyline(List.of(START, START.moved(20_000, 0)));
        return new TripPlanner(new Dice(7, "anna"), 1).plan(path, Duration.ofMinutes(60), EVENING);
    }
}
