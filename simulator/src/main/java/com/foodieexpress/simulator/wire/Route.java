package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Polyline;
import java.time.Duration;

/// `GET /routes`.
public record Route(String polyline, double distanceMetres, double durationSeconds) {
    public Polyline path() {
        return Polyline.decode(polyline);
    }

    public Duration duration() {
        return Duration.ofMillis((long) (durationSeconds * 1000));
    }
}
