package com.foodieexpress.simulator.city;

import java.time.Instant;

/// Where somebody is at any time: what a phone's receiver samples.
public interface Movement {
    Point at(Instant instant);

    double speedMpsAt(Instant instant);

    double headingAt(Instant instant);

    default boolean movingAt(Instant instant) {
        return speedMpsAt(instant) > 0;
    }

    /// Standing at one place.
    static Movement parked(Point place) {
        return new Parked(place);
    }

    /// See [Movement#parked].
    record Parked(Point place) implements Movement {
        @Override
        public Point at(Instant instant) {
            return place;
        }

        @Override
        public double speedMpsAt(Instant instant) {
            return 0;
        }

        @Override
        public double headingAt(Instant instant) {
            return 0;
        }
    }
}
