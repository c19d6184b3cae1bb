package com.foodieexpress.simulator.city;

import java.util.Locale;

/// A place on the map, WGS84 degrees.
///
/// Distances are metres on an equirectangular plane: inside one city the error is below 0.1 %.
public record Point(double lat, double lng) {
    private static final double METRES_PER_DEGREE = 111_195;

    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("not a place on earth: " + lat + "," + lng);
        }
    }

    /// Reads `lat,lng`, the way the command line and the API's query parameters write a point.
    public static Point parse(String text) {
        String[] parts = text.strip().split("\\s*,\\s*", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("expected lat,lng but got: " + text);
        }
        return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    public double metresTo(Point other) {
        return Math.hypot(northMetresTo(other), eastMetresTo(other));
    }

    /// Compass bearing in degrees, 0 = north, clockwise, below 360.
    public double headingTo(Point other) {
        double degrees = Math.toDegrees(Math.atan2(eastMetresTo(other), northMetresTo(other)));
        return (degrees + 360) % 360;
    }

    public Point moved(double northMetres, double eastMetres) {
        double metresPerLngDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        return new Point(lat + northMetres / METRES_PER_DEGREE, lng + eastMetres / metresPerLngDegree);
    }

    /// The point at `share` (0 to 1) of the straight line to `other`.
    public Point towards(Point other, double share) {
        return new Point(lat + (other.lat - lat) * share, lng + (other.lng - lng) * share);
    }

    /// `lat,lng` with six decimals (about 0.1 m).
    public String text() {
        return String.format(Locale.ROOT, "%.6f,%.6f", lat, lng);
    }

    private double northMetresTo(Point other) {
        return (other.lat - lat) * METRES_PER_DEGREE;
    }

    private double eastMetresTo(Point other) {
        return (other.lng - lng) * METRES_PER_DEGREE * Math.cos(Math.toRadians((lat + other.lat) / 2));
    }
}
