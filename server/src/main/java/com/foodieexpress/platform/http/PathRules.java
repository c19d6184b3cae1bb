package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// What holds for every path under `/api`: a trailing slash changes nothing, and bodies end at one megabyte.
@ApplicationScoped
class PathRules {

    private static final long BODY_LIMIT = 1 << 20;

    void install(@Observes @Priority(2) Router router) {
        router.route("/api/*").order(-9_000).handler(PathRules::enter);
    }

    private static void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String path = routing.normalizedPath();
        if (declaredLength(request) > BODY_LIMIT) {
            var tooLarge = new Refusal(
                    "platform.body-too-large", Refusal.Kind.TOO_LARGE, "The body is larger than 1 MB", Map.of());
            // The rest of the body is not read: tell the client and close.
            request.response().putHeader("Connection", "close");
            RawAnswers.refuse(routing, tooLarge);
        } else if (path.length() > 1 && path.endsWith("/")) {
            String query = request.query();
            String bare = path.substring(0, path.length() - 1);
            routing.reroute(query == null ? bare : bare + "?" + query);
        } else {
            routing.next();
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
