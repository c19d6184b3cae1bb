package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.http.Texts;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The query of a list of restaurants. Texts, because a number that is none must be refused by its name.
class SearchParams {

    private static final int LONGEST_QUERY = 200;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("cuisine")
    @Nullable
    String cuisine;

    @QueryParam("openNow")
    @Nullable
    String openNow;

    @QueryParam("lat")
    @Nullable
    String lat;

    @QueryParam("lng")
    @Nullable
    String lng;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    String limit;

    ListRestaurants.Wish toWish() {
        return new ListRestaurants.Wish(
                text("q", q), text("cuisine", cuisine), flag("openNow", openNow), point(), cursor, limit());
    }

    private static @Nullable String text(String name, @Nullable String value) {
        if (value != null && value.length() > LONGEST_QUERY) {
            throw Refusal.invalid(name, "must be at most " + LONGEST_QUERY + " characters");
        }
        return Texts.clean(name, value);
    }

    private static boolean flag(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid(name, "must be true or false");
        };
    }

    private @Nullable GeoPoint point() {
        if (lat == null && lng == null) {
            return null;
        }
        return new GeoPoint(degrees("lat", lat, 90), degrees("lng", lng, 180));
    }

    private static double degrees(String name, @Nullable String value, double most) {
        try {
            double degrees = value == null ? Double.NaN : Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw Refusal.invalid(name, "must be degrees between -" + (int) most + " and " + (int) most);
    }

    private int limit() {
        try {
            int number = limit == null ? 20 : Integer.parseInt(limit);
            if (number >= 1 && number <= 100) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw Refusal.invalid("limit", "must be a whole number between 1 and 100");
    }
}
