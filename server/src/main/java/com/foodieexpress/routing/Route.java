package com.foodieexpress.routing;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Polyline;
import java.util.List;

/// A route: its points in driving order, its length and its calibrated travel time.
public record Route(List<GeoPoint> points, double distanceMetres, double durationSeconds, Profile profile) {

    public Route {
        points = List.copyOf(points);
    }

    public String polyline() {
        return Polyline.encode(points);
    }
}
