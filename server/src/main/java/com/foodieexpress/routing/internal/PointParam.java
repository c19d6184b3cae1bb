package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads points out of query parameters.
final class PointParam {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,17})?");

    private PointParam() {}

    /// A point written `lat,lng`.
    static GeoPoint of(String field, @Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(",", -1);
        if (parts.length != 2) {
            throw Refusal.invalid(field, "must be lat,lng in degrees");
        }
        return of(field, parts[0].strip(), field, parts[1].strip());
    }

    static GeoPoint of(String latField, @Nullable String lat, String lngField, @Nullable String lng) {
        return new GeoPoint(degrees(latField, lat, 90), degrees(lngField, lng, 180));
    }

    private static double degrees(String field, @Nullable String text, double limit) {
        if (text == null || !DEGREES.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > limit) {
            throw Refusal.invalid(field, "must be a number of degrees between -" + (int) limit + " and " + (int) limit);
        }
        return Double.parseDouble(text);
    }
}
