package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;

/// A square of the map of 0.00005 degrees a side, about 5 m: less than a phone knows where it is.
record Cell(int row, int column) {

    private static final double DEGREES = 5e-5;

    static Cell of(GeoPoint point) {
        return new Cell((int) Math.floor(point.lat() / DEGREES), (int) Math.floor(point.lng() / DEGREES));
    }

    GeoPoint middle() {
        return new GeoPoint((row + 0.5) * DEGREES, (column + 0.5) * DEGREES);
    }
}
