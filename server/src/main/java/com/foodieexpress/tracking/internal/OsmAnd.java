package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The OsmAnd protocol, as Traccar Client speaks it: parameters (up to version 8, and OsmAnd itself), or
/// JSON (from version 9). The token stands where the device's identifier does.
///
/// Source: traccar.org/osmand.
final class OsmAnd {

    private static final double KNOT_MPS = 1852 / 3600.0;

    private OsmAnd() {}

    /// Speed is in knots. `now` stands in for a time that was not told.
    static TrackerFix read(Map<String, String> parameters, Instant now) {
        String time = parameters.get("timestamp");
        double speed = number(parameters, "speed", -1);
        return new TrackerFix(
                text(first(parameters.get("id"), parameters.get("deviceid")), "id"),
                time == null ? now : time(time, "timestamp"),
                coordinate(parameters, "lat", 0),
                coordinate(parameters, "lon", 1),
                number(parameters, "accuracy", -1),
                speed < 0 ? -1 : speed * KNOT_MPS,
                number(parameters, parameters.containsKey("bearing") ? "bearing" : "heading", -1),
                "true".equals(parameters.get("mock")));
    }

    static TrackerFix read(JsonNode body, Instant now) {
        JsonNode location = body.path("location");
        JsonNode coords = location.path("coords");
        JsonNode time = location.path("timestamp");
        return new TrackerFix(
                text(body.path("device_id").asText(null), "device_id"),
                time.isMissingNode() ? now : time(time.asText(), "location.timestamp"),
                number(coords, "latitude", "location.coords.latitude"),
                number(coords, "longitude", "location.coords.longitude"),
                coords.path("accuracy").asDouble(-1),
                coords.path("speed").asDouble(-1),
                coords.path("heading").asDouble(-1),
                location.path("mock").asBoolean(false));
    }

    private static double coordinate(Map<String, String> parameters, String name, int place) {
        String both = parameters.get("location");
        if (both == null) {
            return parse(text(parameters.get(name), name), name);
        }
        String[] parts = both.split(",", -1);
        if (parts.length < 2) {
            throw Refusal.invalid("location", "must be latitude and longitude");
        }
        return parse(parts[place], "location");
    }

    private static double number(Map<String, String> parameters, String name, double otherwise) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? otherwise : parse(value, name);
    }

    private static double number(JsonNode parent, String name, String field) {
        JsonNode value = parent.path(name);
        if (!value.isNumber()) {
            throw Refusal.invalid(field, "must be a number");
        }
        return value.asDouble();
    }

    private static double parse(String value, String field) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refusal.invalid(field, "must be a number");
    }

    private static Instant time(String value, String field) {
        Instant time = TrackerFix.time(value);
        if (time == null) {
            throw Refusal.invalid(field, "must be a time");
        }
        return time;
    }

    private static String text(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, "is missing");
        }
        return value;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
