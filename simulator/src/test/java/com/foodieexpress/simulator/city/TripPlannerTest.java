package com.foodieexpress.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TripPlannerTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T18:00:00Z");
    private static final Point START = new Point(43.7350, 7.4210);
    private static final Polyline TWO_KM = new Polyline(List.of(START, START.moved(2000, 0)));
    private static final Duration EXPECTED = Duration.ofMinutes(5);

    @Test
    void neverGoesBackAndEndsAtTheEnd() {
        Trip trip = trip("anna");
        var metres = IntStream.range(0, (int) trip.duration().toSeconds() + 20)
                .mapToObj(second -> trip.metresAt(EVENING.plusSeconds(second)))
                .toList();
        assertThat(metres).isSorted();
        assertThat(metres.getLast()).isCloseTo(TWO_KM.lengthMetres(), within(0.001));
        assertThat(trip.movingAt(trip.arrival())).isFalse();
    }

    @Test
    void theSameSeedAndNameRideTheSame() {
        Instant middle = EVENING.plusSeconds(97);
        assertThat(trip("anna").metresAt(middle)).isEqualTo(trip("anna").metresAt(middle));
        assertThat(trip("anna").metresAt(middle)).isNotEqualTo(trip("ben").metresAt(middle));
    }

    @Test
    void takesAboutAsLongAsTheRouteSays() {
        double meanSeconds = IntStream.range(0, 200)
                .mapToLong(i -> trip("rider " + i).duration().toSeconds())
                .average()
                .orElseThrow();
        assertThat(meanSeconds).isBetween(EXPECTED.toSeconds() * 0.95, EXPECTED.toSeconds() * 1.3);
    }

    @Test
    void aRideToTheSamePlaceIsOverAtOnce() {
        var path = new Polyline(List.of(START, START));
        Trip trip = new TripPlanner(new Dice(7, "anna"), 1).plan(path, Duration.ZERO, EVENING);
        assertThat(trip.arrival()).isEqualTo(EVENING);
        assertThat(trip.at(EVENING.plusSeconds(60))).isEqualTo(START);
    }

    private static Trip trip(String name) {
        return new TripPlanner(new Dice(7, name), 1).plan(TWO_KM, EXPECTED, EVENING);
    }
}
