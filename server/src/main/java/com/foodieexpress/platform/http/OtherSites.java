package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Cross-origin requests (CORS): pages of the origins on the list may call the API with a token. Cookies are never
/// allowed there, so that another site can spend nobody's session.
@Singleton
class OtherSites {

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept-Language, Authorization, Content-Encoding, Content-Type, Idempotency-Key, If-Match";
    private static final String ANSWER_HEADERS =
            "ETag, Idempotent-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";

    private final Set<String> allowed;

    OtherSites(EdgeConfig config) {
        this.allowed = config.corsOrigins().orElse(List.of()).stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    void install(@Observes @Priority(2) Router router) {
        router.route("/api/*").order(-9_800).handler(routing -> {
            if (lets(routing)) {
                routing.next();
            }
        });
    }

    /// False when the request was one about other sites and is answered.
    boolean lets(RoutingContext routing) {
        MultiMap request = routing.request().headers();
        String origin = request.get("Origin");
        if (origin == null) {
            return true;
        }
        HttpServerResponse response = routing.response();
        response.putHeader("Vary", "Origin");
        boolean welcome = allowed.contains(origin.toLowerCase(Locale.ROOT));
        if (welcome) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (!HttpMethod.OPTIONS.equals(routing.request().method())
                || !request.contains("Access-Control-Request-Method")) {
            if (welcome) {
                response.putHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
            }
            return true;
        }
        if (welcome) {
            response.setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .putHeader("Access-Control-Max-Age", "600")
                    .end();
        } else {
            RawAnswers.refuse(
                    routing,
                    Refusal.forbidden("platform.foreign-origin", "Pages of that site may not call this address"));
        }
        return false;
    }
}
