package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// The part of a map that one subscriber looks at, in whole tiles. Over the date line `west` lies east of
/// `east`.
record MapView(int west, int south, int east, int north) {

    private static final String BOUNDS = "params.bounds";

    /// Null for a subscriber who did not ask for binary frames. Refuses bounds that are none.
    static @Nullable MapView read(@Nullable JsonNode params) {
        if (params == null || !params.path("frames").asText().equals("binary")) {
            return null;
        }
        return of(params.path("bounds"));
    }

    /// Reads `[west, south, east, north]` in degrees.
    static MapView of(JsonNode bounds) {
        if (!bounds.isArray() || bounds.size() != 4) {
            throw Refusal.invalid(BOUNDS, "must be [west, south, east, north]");
        }
        double west = degrees(bounds.get(0), 180);
        double south = degrees(bounds.get(1), 90);
        double east = degrees(bounds.get(2), 180);
        double north = degrees(bounds.get(3), 90);
        if (south > north) {
            throw Refusal.invalid(BOUNDS, "has its south above its north");
        }
        return new MapView(
                Tiles.x(Tiles.of(0, west)),
                Tiles.y(Tiles.of(south, 0)),
                Tiles.x(Tiles.of(0, east)),
                Tiles.y(Tiles.of(north, 0)));
    }

    private static double degrees(JsonNode number, double most) {
        double value = number.asDouble(Double.NaN);
        if (!number.isNumber() || !(Math.abs(value) <= most)) {
            throw Refusal.invalid(BOUNDS, "must be degrees");
        }
        return value;
    }

    boolean covers(int tile) {
        int x = Tiles.x(tile);
        int y = Tiles.y(tile);
        boolean within = west <= east ? x >= west && x <= east : x >= west || x <= east;
        return within && y >= north && y <= south;
    }
}
