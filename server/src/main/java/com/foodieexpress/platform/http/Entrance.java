package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.origin.Visitor;
import com.foodieexpress.platform.origin.Visitors;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Who may come in at all: outside of the demo nobody without HTTPS, and nobody but the operators at their own
/// addresses.
///
/// Pages send a plain visitor to the public address; the API only refuses, because a token that was sent in plain text
/// must not seem to work (ASVS 4.1.2). Health probes come in plain from inside.
@Singleton
class Entrance {

    private final Visitors visitors;
    private final boolean httpsOnly;

    Entrance(PlatformConfig platform, Visitors visitors) {
        this.visitors = visitors;
        this.httpsOnly = !platform.demo()
                && visitors.publicOrigin()
                        .filter(url -> url.startsWith("https://"))
                        .isPresent();
    }

    void install(@Observes @Priority(2) Router router) {
        if (httpsOnly) {
            router.route().order(-9_850).handler(routing -> {
                if (isSecured(routing)) {
                    routing.next();
                }
            });
        }
        router.route("/metrics*").order(-9_700).handler(this::operatorsOnly);
    }

    /// False when the request was answered with the way to HTTPS, or with a refusal.
    boolean isSecured(RoutingContext routing) {
        if (!httpsOnly) {
            return true;
        }
        Visitor visitor = visitors.of(routing);
        String path = routing.normalizedPath();
        if (visitor.secure() || path.startsWith("/health") || path.startsWith("/metrics")) {
            return true;
        }
        if (!path.startsWith("/api/") && isRead(routing)) {
            routing.response()
                    .setStatusCode(308)
                    .putHeader(
                            "Location",
                            visitors.publicOrigin().orElseThrow()
                                    + routing.request().uri())
                    .end();
        } else {
            RawAnswers.refuse(routing, Refusal.forbidden("platform.https-required", "Use HTTPS"));
        }
        return false;
    }

    private void operatorsOnly(RoutingContext routing) {
        if (visitors.of(routing).operator()) {
            routing.next();
        } else {
            RawAnswers.refuse(routing, Refusal.notFound("platform.not-found", "There is nothing at this address"));
        }
    }

    private static boolean isRead(RoutingContext routing) {
        HttpMethod method = routing.request().method();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }
}
