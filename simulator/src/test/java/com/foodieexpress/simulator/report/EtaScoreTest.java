package com.foodieexpress.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.simulator.wire.Eta;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EtaScoreTest {
    private static final Instant SEVEN = Instant.parse("2026-11-21T19:00:00Z");
    private static final Eta SEVEN_TO_TEN_PAST = new Eta(SEVEN, SEVEN.plusSeconds(600));

    @Test
    void comparesWithTheMiddleOfTheWindow() {
        var score = new EtaScore();
        score.add(SEVEN_TO_TEN_PAST, SEVEN.plusSeconds(300 + 120));
        score.add(SEVEN_TO_TEN_PAST, SEVEN.plusSeconds(300 - 60));
        score.add(SEVEN_TO_TEN_PAST, SEVEN.plusSeconds(300 + 480));
        assertThat(score.figures()).isEqualTo(new EtaScore.EtaFigures(3, 3.0, 3.67, 8.0, 66.67));
    }
}
