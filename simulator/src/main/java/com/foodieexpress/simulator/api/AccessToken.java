package com.foodieexpress.simulator.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An access token and its end on the wall clock, read from the token's own claims.
///
/// A token that cannot be read never ends soon: then the server's 401 says so.
record AccessToken(String text, long endsAtSecond) {
    private static final long MARGIN_SECONDS = 30;

    AccessToken(String text) {
        this(text, end(text));
    }

    boolean endsSoon() {
        return System.currentTimeMillis() / 1000 > endsAtSecond - MARGIN_SECONDS;
    }

    private static long end(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Long.MAX_VALUE;
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Json.read(claims).path("exp").asLong(Long.MAX_VALUE);
        } catch (IllegalArgumentException _) {
            return Long.MAX_VALUE;
        }
    }
}
