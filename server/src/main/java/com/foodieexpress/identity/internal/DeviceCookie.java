package com.foodieexpress.identity.internal;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A random token that a web app's browser keeps after a right password, one for each app. It proves nothing but that
/// this browser was there before.
final class DeviceCookie {

    private static final int BYTES = 24;
    private static final int MAX_LENGTH = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceCookie() {}

    /// The token this request brings, null for none.
    static @Nullable String tokenIn(HttpServerRequest request) {
        String app = request.getHeader(WebApp.HEADER);
        Cookie cookie = app == null ? null : request.getCookie(name(app));
        String token = cookie == null ? "" : cookie.getValue();
        return token.isEmpty() || token.length() > MAX_LENGTH ? null : token;
    }

    static String newToken() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// Leaves the token with the browser when the answer is written, beside the other cookies of the answer.
    static void leave(RoutingContext routing, String app, String token, Duration life) {
        String cookie = name(app) + "=" + token + "; Path=/; Max-Age=" + life.toSeconds()
                + "; Secure; HttpOnly; SameSite=Strict";
        routing.addHeadersEndHandler(unused -> routing.response().headers().add("Set-Cookie", cookie));
    }

    private static String name(String app) {
        return "__Host-foodie-device-" + app;
    }
}
