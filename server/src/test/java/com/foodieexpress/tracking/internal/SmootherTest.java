package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is shown of a rider against where the rider was.
class SmootherTest {

    private static final Logger LOG = Logger.getLogger(SmootherTest.class);
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");
    private static final GeoPoint KITCHEN = new GeoPoint(43.7384, 7.4246);
    private static final double METRES_PER_DEGREE = 111_194.93;
    private static final UUID RIDER = UuidV7.next();

    /// Metres east and north, metres a second, radians clockwise from north.
    private record Truth(double seconds, double east, double north, double speed, double heading) {}

    @ParameterizedTest
    @CsvSource({"1, 5", "1, 15", "5, 5", "5, 15"})
    void whatIsShownIsNearerToTheRiderThanWhatThePhoneSays(double secondsApart, double accuracyMetres) {
        var random = new Random(20261121);
        var measuredErrors = new ArrayList<Double>();
        var shownErrors = new ArrayList<Double>();
        for (int ride = 0; ride < 20; ride++) {
            var smoother = new Smoother();
            for (Truth truth : ride(random, secondsApart)) {
                RiderPosition measured = measure(random, truth, accuracyMetres);
                measuredErrors.add(apart(truth, measured.point()));
                shownErrors.add(apart(truth, smoother.shown(measured)));
            }
        }
        LOG.infof(
                "proof: every %.0f s, %.0f m: error of what is measured %.1f m (95 %%: %.1f), of what is shown %.1f m"
                        + " (95 %%: %.1f)",
                secondsApart,
                accuracyMetres,
                quantile(measuredErrors, 0.5),
                quantile(measuredErrors, 0.95),
                quantile(shownErrors, 0.5),
                quantile(shownErrors, 0.95));
        assertThat(quantile(shownErrors, 0.5)).isLessThan(0.9 * quantile(measuredErrors, 0.5));
        assertThat(quantile(shownErrors, 0.95)).isLessThan(quantile(measuredErrors, 0.95));
    }

    @Test
    void oneWildPositionIsNotShownAndAThirdInThatPlaceIs() {
        var smoother = new Smoother();
        for (int second = 0; second < 30; second++) {
            smoother.shown(at(second, second * 5.0, 0, 5, 90, 5));
        }
        double before = east(smoother.shown(at(30, 150, 0, 5, 90, 5)));
        assertThat(east(smoother.shown(at(31, 600, 0, 5, 90, 5)))).isCloseTo(before + 5, within(3.0));
        assertThat(east(smoother.shown(at(32, 605, 0, 5, 90, 5)))).isCloseTo(before + 10, within(5.0));
        assertThat(east(smoother.shown(at(33, 610, 0, 5, 90, 5)))).isCloseTo(610, within(0.1));
    }

    @Test
    void whoStandsDoesNotWander() {
        var random = new Random(7);
        var smoother = new Smoother();
        GeoPoint last = KITCHEN;
        double walked = 0;
        for (int fix = 0; fix < 200; fix++) {
            GeoPoint shown =
                    smoother.shown(at(fix * 5, 8 * random.nextGaussian(), 8 * random.nextGaussian(), 0.2, 0, 10));
            walked += fix < 20 ? 0 : shown.distanceMetresTo(last);
            last = shown;
        }
        assertThat(walked / 180).isLessThan(1.5);
        assertThat(last.distanceMetresTo(KITCHEN)).isLessThan(5);
    }

    @Test
    void afterASilenceTheFirstPositionIsShownAsItIs() {
        var smoother = new Smoother();
        smoother.shown(at(0, 0, 0, 8, 90, 5));
        smoother.shown(at(5, 40, 0, 8, 90, 5));
        assertThat(east(smoother.shown(at(120, 333, 0, 8, 90, 5)))).isCloseTo(333, within(0.01));
    }

    @Property(tries = 200)
    void whateverIsMeasuredAPlaceNearItIsShown(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -300, max = 300) Double> steps,
            @ForAll @DoubleRange(min = -1, max = 200) double accuracy,
            @ForAll @DoubleRange(min = -1, max = 45) double speed) {
        var smoother = new Smoother();
        double east = 0;
        for (int i = 0; i < steps.size(); i++) {
            east += steps.get(i);
            GeoPoint shown = smoother.shown(at(i * 5.0, east, steps.get(i), speed, 90, accuracy));
            assertThat(Math.abs(east(shown) - east)).isLessThan(5_000);
        }
    }

    private static List<Truth> ride(Random random, double secondsApart) {
        var ride = new ArrayList<Truth>();
        double east = 0;
        double north = 0;
        double heading = 0;
        double pace = 7;
        double street = 50 + random.nextDouble(200);
        double pause = 0;
        int every = (int) Math.round(secondsApart * 10);
        for (int tenth = 0; tenth < 400 * every; tenth++) {
            double speed = pause > 0 ? 0 : pace;
            pause -= 0.1;
            if (speed > 0 && random.nextDouble() < 0.002) {
                pause = 5 + random.nextDouble(85);
            }
            if (random.nextDouble() < 0.01) {
                pace = 3 + random.nextDouble(8);
            }
            east += speed * 0.1 * Math.sin(heading);
            north += speed * 0.1 * Math.cos(heading);
            street -= speed * 0.1;
            if (street <= 0) {
                heading += random.nextBoolean() ? Math.PI / 2 : -Math.PI / 2;
                street = 50 + random.nextDouble(200);
            }
            if (tenth % every == 0) {
                ride.add(new Truth(tenth / 10.0, east, north, speed, heading));
            }
        }
        return ride;
    }

    /// A phone's noise; every fiftieth position is far off.
    private static RiderPosition measure(Random random, Truth truth, double accuracyMetres) {
        double wild = random.nextInt(50) == 0 ? 80 : 0;
        double heading = Math.toDegrees(truth.heading() + 0.15 * random.nextGaussian());
        return at(
                truth.seconds(),
                truth.east() + accuracyMetres * random.nextGaussian() + wild * (random.nextDouble() - 0.5) * 2,
                truth.north() + accuracyMetres * random.nextGaussian() + wild * (random.nextDouble() - 0.5) * 2,
                Math.max(0, truth.speed() + 0.4 * random.nextGaussian()),
                ((heading % 360) + 360) % 360,
                accuracyMetres);
    }

    private static RiderPosition at(
            double seconds, double east, double north, double speed, double heading, double accuracy) {
        var point = new GeoPoint(
                KITCHEN.lat() + north / METRES_PER_DEGREE,
                KITCHEN.lng() + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(KITCHEN.lat()))));
        return new RiderPosition(RIDER, point, heading, speed, accuracy, START.plusMillis(Math.round(seconds * 1000)));
    }

    private static double apart(Truth truth, GeoPoint point) {
        return Math.hypot(east(point) - truth.east(), north(point) - truth.north());
    }

    private static double east(GeoPoint point) {
        return (point.lng() - KITCHEN.lng()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(KITCHEN.lat()));
    }

    private static double north(GeoPoint point) {
        return (point.lat() - KITCHEN.lat()) * METRES_PER_DEGREE;
    }

    private static double quantile(List<Double> errors, double share) {
        List<Double> sorted = errors.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get((int) (share * sorted.size()));
    }
}
