package com.foodieexpress.kernel;

/// A point on the earth, WGS84 degrees.
public record GeoPoint(double lat, double lng) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("lat out of range: " + lat);
        }
        if (!(lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("lng out of range: " + lng);
        }
    }

    /// Great-circle distance in metres (haversine, mean earth radius).
    public double distanceMetresTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double a = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(dLng / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /// Initial bearing towards another point, degrees clockwise from north, 0 up to 360.
    public double bearingDegreesTo(GeoPoint other) {
        double dLng = Math.toRadians(other.lng - lng);
        double fromLat = Math.toRadians(lat);
        double toLat = Math.toRadians(other.lat);
        double y = Math.sin(dLng) * Math.cos(toLat);
        double x = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(dLng);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }

    private static double square(double value) {
        return value * value;
    }
}
