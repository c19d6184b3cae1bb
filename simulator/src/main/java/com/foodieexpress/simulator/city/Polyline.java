package com.foodieexpress.simulator.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A path on the map that can be asked for the place and direction after so many metres.
///
/// Immutable. A path of one point has length zero and stays where it is.
public final class Polyline {
    private static final double PRECISION = 1e5;

    private final List<Point> points;
    private final double[] metresUpTo;

    public Polyline(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a path needs at least one point");
        }
        this.points = List.copyOf(points);
        this.metresUpTo = new double[points.size()];
        for (int i = 1; i < points.size(); i++) {
            metresUpTo[i] = metresUpTo[i - 1] + points.get(i - 1).metresTo(points.get(i));
        }
    }

    /// Decodes Google's polyline encoding, precision 5.
    public static Polyline decode(String encoded) {
        var points = new ArrayList<Point>();
        var reader = new DeltaReader(encoded);
        long lat = 0;
        long lng = 0;
        while (reader.hasNext()) {
            lat += reader.next();
            lng += reader.next();
            points.add(new Point(lat / PRECISION, lng / PRECISION));
        }
        return new Polyline(points);
    }

    public List<Point> points() {
        return points;
    }

    public double lengthMetres() {
        return metresUpTo[metresUpTo.length - 1];
    }

    /// The place after `metres`; before the start and beyond the end it is the nearer end.
    public Point at(double metres) {
        int segment = segmentAt(metres);
        if (segment < 0) {
            return metres <= 0 ? points.getFirst() : points.getLast();
        }
        double length = metresUpTo[segment + 1] - metresUpTo[segment];
        return points.get(segment).towards(points.get(segment + 1), (metres - metresUpTo[segment]) / length);
    }

    /// The compass direction of travel after `metres`, 0 for a path without length.
    public double headingAt(double metres) {
        if (points.size() < 2) {
            return 0;
        }
        int segment = segmentAt(Math.clamp(metres, 0.001, Math.max(0.001, lengthMetres() - 0.001)));
        int from = Math.max(0, segment);
        return points.get(from).headingTo(points.get(from + 1));
    }

    /// Index of the segment that holds `metres`, -1 outside of the path. Never a segment without length.
    private int segmentAt(double metres) {
        if (metres <= 0 || metres >= lengthMetres()) {
            return -1;
        }
        int found = Arrays.binarySearch(metresUpTo, metres);
        int segment = found >= 0 ? found : -found - 2;
        while (metresUpTo[segment + 1] <= metresUpTo[segment]) {
            segment++;
        }
        return segment;
    }

    private static final class DeltaReader {
        private final String encoded;
        private int index;

        DeltaReader(String encoded) {
            this.encoded = encoded;
        }

        boolean hasNext() {
            return index < encoded.length();
        }

        long next() {
            long value = 0;
            int shift = 0;
            int chunk;
            do {
                chunk = encoded.charAt(index++) - 63;
                value |= (long) (chunk & 0x1f) << shift;
                shift += 5;
            } while (chunk >= 0x20);
            return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
        }
    }
}
