package com.foodieexpress.kernel;

import java.util.ArrayList;
import java.util.List;

/// The encoded polyline format of Google Maps at precision 5 (about one metre).
///
/// Source: Google's "Encoded Polyline Algorithm Format".
public final class Polyline {

    private static final double SCALE = 1e5;

    private Polyline() {}

    public static String encode(List<GeoPoint> points) {
        var text = new StringBuilder(points.size() * 6);
        long lastLat = 0;
        long lastLng = 0;
        for (GeoPoint point : points) {
            long lat = Math.round(point.lat() * SCALE);
            long lng = Math.round(point.lng() * SCALE);
            append(text, lat - lastLat);
            append(text, lng - lastLng);
            lastLat = lat;
            lastLng = lng;
        }
        return text.toString();
    }

    /// Throws [IllegalArgumentException] when the text ends inside a number.
    public static List<GeoPoint> decode(String text) {
        var points = new ArrayList<GeoPoint>(text.length() / 4);
        var cursor = new Cursor(text);
        long lat = 0;
        long lng = 0;
        while (cursor.hasNext()) {
            lat += cursor.next();
            lng += cursor.next();
            points.add(new GeoPoint(lat / SCALE, lng / SCALE));
        }
        return List.copyOf(points);
    }

    private static void append(StringBuilder text, long delta) {
        long bits = delta < 0 ? ~(delta << 1) : delta << 1;
        while (bits >= 0x20) {
            text.append((char) ((0x20 | (bits & 0x1f)) + 63));
            bits >>= 5;
        }
        text.append((char) (bits + 63));
    }

    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        long next() {
            long bits = 0;
            int shift = 0;
            int chunk;
            do {
                if (at >= text.length()) {
                    throw new IllegalArgumentException("polyline ends inside a number");
                }
                chunk = text.charAt(at++) - 63;
                bits |= (long) (chunk & 0x1f) << shift;
                shift += 5;
            } while (chunk >= 0x20);
            return (bits & 1) == 1 ? ~(bits >> 1) : bits >> 1;
        }
    }
}
