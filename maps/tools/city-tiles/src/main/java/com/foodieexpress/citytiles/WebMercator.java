package com.foodieexpress.citytiles;

import org.locationtech.jts.geom.Coordinate;

/// Spherical Mercator (EPSG:3857), the projection of the water polygons.
final class WebMercator {
    private static final double EARTH_RADIUS_METRES = 6_378_137.0;

    private WebMercator() {}

    /// Converts projected metres to degrees: `x` is the longitude, `y` the latitude.
    static Coordinate toDegrees(double xMetres, double yMetres) {
        double longitude = Math.toDegrees(xMetres / EARTH_RADIUS_METRES);
        double latitude = Math.toDegrees(2 * Math.atan(Math.exp(yMetres / EARTH_RADIUS_METRES)) - Math.PI / 2);
        return new Coordinate(longitude, latitude);
    }
}
