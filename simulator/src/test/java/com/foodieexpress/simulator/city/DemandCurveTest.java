package com.foodieexpress.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DemandCurveTest {
    private static final DemandCurve MONACO = DemandCurve.daily(ZoneId.of("Europe/Monaco"));

    @Test
    void isHighestAtDinnerInTheCitysOwnTime() {
        assertThat(MONACO.weightAt(Instant.parse("2026-11-21T19:00:00Z"))).isEqualTo(1);
        assertThat(MONACO.weightAt(Instant.parse("2026-11-21T02:00:00Z"))).isLessThan(0.05);
    }

    @Test
    void isLinearBetweenFullHours() {
        Instant half = Instant.parse("2026-11-21T10:30:00Z");
        assertThat(MONACO.weightAt(half)).isCloseTo((0.45 + 0.80) / 2, within(1e-9));
    }

    @Test
    void bringsAsManyOrdersAsTheCurveSays() {
        Instant evening = Instant.parse("2026-11-21T18:00:00Z");
        assertThat(ordersInOneHour(DemandCurve.flat(), evening)).isBetween(900, 1100);
        assertThat(ordersInOneHour(MONACO, evening)).isBetween(870, 1080);
        assertThat(ordersInOneHour(MONACO, evening.plus(Duration.ofHours(8)))).isLessThan(60);
    }

    private static int ordersInOneHour(DemandCurve curve, Instant start) {
        var dice = new Dice(7, "demand");
        int orders = 0;
        Instant next = curve.nextArrival(start, 1000, dice);
        while (next.isBefore(start.plus(Duration.ofHours(1)))) {
            orders++;
            next = curve.nextArrival(next, 1000, dice);
        }
        return orders;
    }
}
