package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.UuidV7;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Gives every request its id and answers it as `X-Request-Id`.
@ApplicationScoped
public class RequestIds {

    private static final String KEY = "foodie.request-id";

    void install(@Observes @Priority(1) Router router) {
        router.route().order(-10_000).handler(routing -> {
            give(routing);
            routing.next();
        });
    }

    static void give(RoutingContext routing) {
        // An address with a trailing slash comes by twice: it stays one request.
        String known = of(routing);
        String id = known == null ? UuidV7.next().toString() : known;
        routing.put(KEY, id);
        routing.response().putHeader("X-Request-Id", id);
        // Belongs to the request's context, so every line logged on its behalf carries it.
        MDC.put("requestId", id);
    }

    public static @Nullable String of(RoutingContext routing) {
        return routing.get(KEY);
    }
}
