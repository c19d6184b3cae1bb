package com.foodieexpress.platform.http;

import com.foodieexpress.platform.origin.Visitor;
import com.foodieexpress.platform.origin.Visitors;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// The headers every answer carries. Pages may load from here only and run no inline script or style; answers of the
/// API are data, which no browser shall show, frame, keep or guess the type of.
@Singleton
class SecurityHeaders {

    /// MapLibre starts its workers from a `blob:`; pictures are drawn to `blob:` and `data:` addresses.
    private static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /// Riders share their position while they work, customers may find their address by it. Nothing else is used.
    private static final String PERMISSIONS = "geolocation=(self), accelerometer=(), autoplay=(), camera=(),"
            + " display-capture=(), fullscreen=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(),"
            + " payment=(), publickey-credentials-get=(self), screen-wake-lock=(self), usb=()";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final Visitors visitors;
    /// Not before the operator says so: a browser that was told once on `localhost` would keep to it for everything
    /// else there.
    private final boolean staysEncrypted;

    SecurityHeaders(Visitors visitors) {
        this.visitors = visitors;
        this.staysEncrypted = visitors.publicOrigin()
                .filter(url -> url.startsWith("https://"))
                .isPresent();
    }

    void install(@Observes @Priority(1) Router router) {
        router.route().order(-9_900).handler(routing -> {
            dress(routing);
            routing.next();
        });
    }

    void dress(RoutingContext routing) {
        Visitor visitor = visitors.of(routing);
        MultiMap headers = routing.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (staysEncrypted && visitor.secure()) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        if (isPage(routing.normalizedPath())) {
            headers.set("Content-Security-Policy", PAGES);
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Permissions-Policy", PERMISSIONS);
            headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
            headers.set("X-Frame-Options", "DENY");
        } else {
            headers.set("Content-Security-Policy", DATA);
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isPage(String path) {
        return !(path.startsWith("/api/")
                || path.startsWith("/health")
                || path.startsWith("/metrics")
                || path.startsWith("/openapi")
                || path.startsWith("/.well-known/"));
    }
}
