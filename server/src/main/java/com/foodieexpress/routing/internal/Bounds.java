package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;

/// A box of degrees.
record Bounds(double west, double south, double east, double north) {

    /// The box grown on each side by a share of its own size.
    Bounds grownBy(double share) {
        double dLng = (east - west) * share;
        double dLat = (north - south) * share;
        return new Bounds(west - dLng, south - dLat, east + dLng, north + dLat);
    }

    GeoPoint centre() {
        return new GeoPoint((south + north) / 2, (west + east) / 2);
    }
}
