package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What the OwnTracks apps post in HTTP mode: the token is the password of Basic authentication, and of all
/// messages only `location` is of use.
///
/// Source: owntracks.org/booklet, "HTTP" and "JSON".
final class OwnTracks {

    private static final double KMH_MPS = 1 / 3.6;

    private OwnTracks() {}

    /// Null for a message that tells no position (a friend's card, a waypoint, a last will).
    static @Nullable TrackerFix read(JsonNode body, String token) {
        String type = body.path("_type").asText("");
        if (type.equals("encrypted")) {
            throw Refusal.invalid("_type", "turn off the app's encryption; the connection itself is encrypted");
        }
        if (!type.equals("location")) {
            return null;
        }
        double kilometresPerHour = body.path("vel").asDouble(-1);
        return new TrackerFix(
                token,
                Instant.ofEpochSecond(whole(body, "tst")),
                number(body, "lat"),
                number(body, "lon"),
                body.path("acc").asDouble(-1),
                kilometresPerHour < 0 ? -1 : kilometresPerHour * KMH_MPS,
                body.path("cog").asDouble(-1),
                false);
    }

    /// The password of an `Authorization` header, null when it is of another kind.
    static @Nullable String password(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(6).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : text.substring(colon + 1);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static double number(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isNumber()) {
            throw Refusal.invalid(field, "must be a number");
        }
        return value.asDouble();
    }

    private static long whole(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.canConvertToLong() || Math.abs(value.asLong()) > Integer.MAX_VALUE) {
            throw Refusal.invalid(field, "must be seconds since 1970");
        }
        return value.asLong();
    }
}
