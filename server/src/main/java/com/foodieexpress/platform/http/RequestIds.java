package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.calls.Call;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.traces.Traces;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Gives every request its id and answers it as `X-Request-Id`. From here on it is followed ([Calls]).
@Singleton
public class RequestIds {

    private static final String KEY = "foodie.request-id";

    private final Calls calls;

    RequestIds(Calls calls) {
        this.calls = calls;
    }

    void install(@Observes @Priority(1) Router router) {
        router.route().order(-10_000).handler(routing -> {
            give(routing);
            routing.next();
        });
    }

    void give(RoutingContext routing) {
        // An address with a trailing slash comes by twice: it stays one request.
        String known = of(routing);
        String id = known;
        if (id == null) {
            UUID fresh = UuidV7.next();
            id = fresh.toString();
            routing.put(KEY, id);
            calls.begin(routing, fresh);
        }
        routing.response().putHeader("X-Request-Id", id);
        // Belongs to the request's context, so every line logged on its behalf carries it.
        MDC.put("requestId", id);
        Call call = Calls.of(routing);
        if (call != null && call.traceId() != null) {
            MDC.put(Traces.LOG_KEY, call.traceId());
        }
    }

    public static @Nullable String of(RoutingContext routing) {
        return routing.get(KEY);
    }
}
