package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Point;
import java.time.ZoneId;
import java.util.List;

/// `GET /map-config`: the box of the city as `[west, south, east, north]` and its time zone.
public record MapConfig(List<Double> bounds, Point center, String city, ZoneId timeZone) {
    public double west() {
        return bounds.get(0);
    }

    public double south() {
        return bounds.get(1);
    }

    public double east() {
        return bounds.get(2);
    }

    public double north() {
        return bounds.get(3);
    }
}
