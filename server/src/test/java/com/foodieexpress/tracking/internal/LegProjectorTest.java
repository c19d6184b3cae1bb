package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import com.foodieexpress.tracking.Tracking.LegProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/// Progress along a leg, on drawn streets and on random ones.
class LegProjectorTest {

    private static final double METRES_PER_DEGREE = 111_194.93;
    private static final double LAT = 43.7384;
    private static final double LNG = 7.4246;

    /// A line in metres east and north of one place.
    private record Line(List<double[]> corners) {

        GeoPoint at(double along, double sideways) {
            double left = along;
            for (int i = 1; i < corners.size(); i++) {
                double[] from = corners.get(i - 1);
                double[] to = corners.get(i);
                double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
                if (left <= length || i == corners.size() - 1) {
                    double ux = (to[0] - from[0]) / length;
                    double uy = (to[1] - from[1]) / length;
                    return point(from[0] + ux * left - uy * sideways, from[1] + uy * left + ux * sideways);
                }
                left -= length;
            }
            throw new IllegalStateException("a line has two corners");
        }

        double length() {
            double metres = 0;
            for (int i = 1; i < corners.size(); i++) {
                metres += Math.hypot(
                        corners.get(i)[0] - corners.get(i - 1)[0], corners.get(i)[1] - corners.get(i - 1)[1]);
            }
            return metres;
        }

        LegProjector projector() {
            List<GeoPoint> points =
                    corners.stream().map(corner -> point(corner[0], corner[1])).toList();
            var route = new Route(points, length(), length() / 7, Profile.SCOOTER);
            return new LegProjector(UuidV7.next(), UuidV7.next(), route, points.getLast());
        }
    }

    @Property(tries = 300)
    void aRiderOnTheRouteIsSeenWhereTheyAre(
            @ForAll("streets") Line line, @ForAll @DoubleRange(min = 3, max = 90) double step) {
        LegProjector projector = line.projector();
        for (double true_ = 0; true_ <= line.length(); true_ += step) {
            LegProgress progress = advance(projector, line.at(true_, 0));
            assertThat(progress.doneMetres()).isCloseTo(true_, within(0.5));
            assertThat(progress.remainingMetres()).isCloseTo(line.length() - true_, within(0.5));
            assertThat(progress.remainingSeconds()).isCloseTo(progress.remainingMetres() / 7, within(0.1));
            assertThat(progress.onRoute().distanceMetresTo(line.at(true_, 0))).isLessThan(1);
            assertThat(progress.offRoute()).isFalse();
        }
        LegProgress end = advance(projector, line.at(line.length(), 0));
        assertThat(end.remainingMetres()).isCloseTo(0, within(0.5));
        assertThat(end.nearDestination()).isTrue();
    }

    @Property(tries = 300)
    void noiseNeitherTurnsARiderBackNorCarriesThemAway(
            @ForAll("streets") Line line,
            @ForAll @DoubleRange(min = 3, max = 90) double step,
            @ForAll @DoubleRange(min = 0, max = 20) double noise,
            @ForAll Random random) {
        LegProjector projector = line.projector();
        double before = 0;
        for (double true_ = 0; true_ <= line.length(); true_ += step) {
            double along = Math.clamp(true_ + spread(random, noise), 0, line.length());
            LegProgress progress = advance(projector, line.at(along, spread(random, noise)));
            assertThat(progress.doneMetres()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(line.length() + 0.01);
            assertThat(progress.remainingMetres()).isBetween(-0.01, line.length() + 0.01);
            assertThat(progress.doneMetres()).isCloseTo(true_, within(4 * noise + 1));
            before = progress.doneMetres();
        }
    }

    @Property(tries = 300)
    void anyPositionsWhateverLeaveProgressWithinTheLeg(@ForAll("streets") Line line, @ForAll Random random) {
        LegProjector projector = line.projector();
        double before = 0;
        for (int i = 0; i < 60; i++) {
            LegProgress progress = advance(projector, point(spread(random, 3_000), spread(random, 3_000)));
            assertThat(progress.doneMetres()).isBetween(before, line.length() + 0.01);
            assertThat(progress.remainingSeconds()).isNotNegative();
            before = progress.doneMetres();
        }
    }

    @Test
    void aStreetRiddenOutAndBackIsNotCutShort() {
        // 300 m out, 300 m back on the other carriageway, 8 m beside it.
        var line = new Line(List.of(xy(0, 0), xy(300, 0), xy(300, 8), xy(0, 8)));
        LegProjector projector = line.projector();
        var random = new Random(5);
        for (double true_ = 0; true_ <= line.length(); true_ += 30) {
            LegProgress progress = advance(projector, line.at(true_, spread(random, 7)));
            assertThat(progress.doneMetres()).as("at %s", true_).isCloseTo(true_, within(100.0));
        }
    }

    @Test
    void aRiderIsOffTheRouteAfterThreeFixesAndBackWithTheFirstOnIt() {
        var line = new Line(List.of(xy(0, 0), xy(2_000, 0)));
        LegProjector projector = line.projector();
        assertThat(advance(projector, line.at(100, 0)).offRoute()).isFalse();
        assertThat(advance(projector, line.at(130, 60)).offRoute()).isFalse();
        assertThat(advance(projector, line.at(160, 120)).offRoute()).isFalse();
        LegProgress lost = advance(projector, line.at(190, 180));
        assertThat(lost.offRoute()).isTrue();
        assertThat(lost.doneMetres()).isCloseTo(100, within(0.5));
        LegProgress back = advance(projector, line.at(1_200, 10));
        assertThat(back.offRoute()).isFalse();
        assertThat(back.doneMetres()).isCloseTo(1_200, within(0.5));
    }

    @Test
    void oneWildFixIsForgiven() {
        var line = new Line(List.of(xy(0, 0), xy(1_000, 0)));
        LegProjector projector = line.projector();
        advance(projector, line.at(100, 0));
        assertThat(advance(projector, line.at(120, 400)).doneMetres()).isCloseTo(100, within(0.5));
        assertThat(advance(projector, line.at(140, 0)).doneMetres()).isCloseTo(140, within(0.5));
    }

    @Test
    void aLegOfOnePointIsDone() {
        var route = new Route(List.of(point(0, 0)), 0, 0, Profile.FOOT);
        var projector = new LegProjector(UuidV7.next(), UuidV7.next(), route, point(0, 0));
        LegProgress progress = advance(projector, point(5, 5));
        assertThat(progress.remainingMetres()).isZero();
        assertThat(progress.remainingSeconds()).isZero();
        assertThat(progress.nearDestination()).isTrue();
    }

    @Test
    void pointsThatLieOnEachOtherDoNoHarm() {
        var line = new Line(List.of(xy(0, 0), xy(50, 0), xy(100, 0)));
        List<GeoPoint> points = List.of(point(0, 0), point(50, 0), point(50, 0), point(100, 0));
        var projector =
                new LegProjector(UuidV7.next(), UuidV7.next(), new Route(points, 100, 20, Profile.BIKE), point(100, 0));
        assertThat(advance(projector, line.at(80, 3)).doneMetres()).isCloseTo(80, within(0.5));
    }

    /// Streets that wind but keep their direction, so that no two parts of one lie close together.
    @Provide
    Arbitrary<Line> streets() {
        Arbitrary<double[]> leg = Combinators.combine(
                        Arbitraries.doubles().between(8, 200),
                        Arbitraries.doubles().between(-0.9, 0.9))
                .as((length, turn) -> new double[] {length * Math.cos(turn), length * Math.sin(turn)});
        return leg.list().ofMinSize(1).ofMaxSize(25).map(LegProjectorTest::line);
    }

    private static Line line(List<double[]> legs) {
        var corners = new ArrayList<double[]>();
        double x = 0;
        double y = 0;
        corners.add(xy(x, y));
        for (double[] leg : legs) {
            x += leg[0];
            y += leg[1];
            corners.add(xy(x, y));
        }
        return new Line(corners);
    }

    private static double[] xy(double east, double north) {
        return new double[] {east, north};
    }

    private static GeoPoint point(double east, double north) {
        return new GeoPoint(
                LAT + north / METRES_PER_DEGREE, LNG + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(LAT))));
    }

    private static double spread(Random random, double range) {
        return (random.nextDouble() * 2 - 1) * range;
    }

    private static LegProgress advance(LegProjector projector, GeoPoint point) {
        projector.advance(point, Settings.defaults(FollowSettings.class));
        return projector.progress().orElseThrow();
    }
}
