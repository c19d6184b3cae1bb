package com.foodieexpress.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolylineTest {
    private static final Point HARBOUR = new Point(43.7350, 7.4210);
    private static final Polyline NORTH_THEN_EAST =
            new Polyline(List.of(HARBOUR, HARBOUR.moved(100, 0), HARBOUR.moved(100, 300)));

    @Test
    void decodesTheExampleOfTheEncodingsOwnDescription() {
        assertThat(Polyline.decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@").points())
                .containsExactly(new Point(38.5, -120.2), new Point(40.7, -120.95), new Point(43.252, -126.453));
    }

    @Test
    void knowsItsLengthInMetres() {
        assertThat(NORTH_THEN_EAST.lengthMetres()).isCloseTo(400, within(0.5));
    }

    @Test
    void isAtTheNearerEndOutsideOfThePath() {
        assertThat(NORTH_THEN_EAST.at(-5)).isEqualTo(HARBOUR);
        assertThat(NORTH_THEN_EAST.at(1e9)).isEqualTo(NORTH_THEN_EAST.points().getLast());
    }

    @Test
    void isOnTheSecondLegAfterTheFirst() {
        assertThat(NORTH_THEN_EAST.at(250).metresTo(HARBOUR.moved(100, 150))).isLessThan(0.5);
        assertThat(NORTH_THEN_EAST.headingAt(50)).isCloseTo(0, within(0.1));
        assertThat(NORTH_THEN_EAST.headingAt(250)).isCloseTo(90, within(0.1));
    }

    @Test
    void passesOverRepeatedPoints() {
        var path = new Polyline(List.of(HARBOUR, HARBOUR, HARBOUR.moved(10, 0), HARBOUR.moved(10, 0)));
        assertThat(path.at(5).metresTo(HARBOUR.moved(5, 0))).isLessThan(0.01);
        assertThat(path.headingAt(0)).isCloseTo(0, within(0.1));
    }

    @Test
    void aSinglePointStaysWhereItIs() {
        var path = new Polyline(List.of(HARBOUR));
        assertThat(path.at(10)).isEqualTo(HARBOUR);
        assertThat(path.headingAt(10)).isZero();
    }
}
