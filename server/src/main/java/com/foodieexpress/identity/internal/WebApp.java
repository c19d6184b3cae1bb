package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of the web apps, whose refresh token lives in a cookie of its own, so that all four can be open in one browser.
///
/// The app names itself in `X-Foodie-App`. Another site cannot send that header without our consent (CORS), and
/// `Sec-Fetch-Site` and `Origin`, which a page cannot set, are held against us besides: a cookie alone never acts.
record WebApp(String name) {

    static final String HEADER = "X-Foodie-App";
    private static final Set<String> NAMES = Set.of("customer", "restaurant", "rider", "admin");
    /// A page of ours, or a person's own doing; not `same-site`, which a neighbouring subdomain is.
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /// Empty for clients that keep their own refresh token. Refuses an unknown app, and a request from another site.
    static Optional<WebApp> of(HttpServerRequest request) {
        String name = request.getHeader(HEADER);
        if (name == null) {
            return Optional.empty();
        }
        if (!NAMES.contains(name)) {
            throw Refusal.invalid(HEADER, "must be customer, restaurant, rider or admin");
        }
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !OURS.contains(site);
        if (foreign || (origin != null && !isHere(origin, request.authority()))) {
            throw Refusal.forbidden("identity.foreign-origin", "Another site may not sign in or refresh here");
        }
        return Optional.of(new WebApp(name));
    }

    @Nullable
    String cookieIn(HttpServerRequest request) {
        var cookie = request.getCookie(cookieName());
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    String setCookie(String refresh, Duration life) {
        return cookieName() + "=" + refresh + "; Path=/; Max-Age=" + life.toSeconds()
                + "; Secure; HttpOnly; SameSite=Strict";
    }

    String clearCookie() {
        return setCookie("", Duration.ZERO);
    }

    private String cookieName() {
        return "__Host-foodie-" + name;
    }

    private static boolean isHere(String origin, @Nullable HostAndPort here) {
        try {
            String there = URI.create(origin).getAuthority();
            return here != null && here.toString().equalsIgnoreCase(there);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
