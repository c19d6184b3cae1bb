package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/// Answers of raw routes, in the same form as those of resources.
public final class RawAnswers {

    private RawAnswers() {}

    public static void json(RoutingContext routing, int status, Object body) {
        written(routing, status, Json.writeBytes(body));
    }

    /// For JSON that is written already.
    public static void written(RoutingContext routing, int status, byte[] json) {
        routing.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(json));
    }

    public static void refuse(RoutingContext routing, Refusal refusal) {
        HttpServerResponse response = routing.response();
        if (response.ended()) {
            return;
        }
        Calls.refused(routing, refusal.code());
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"api\"");
        }
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.TOO_MANY) {
            response.putHeader("Retry-After", String.valueOf(refusal.details().getOrDefault("retryAfterSeconds", 1)));
        }
        response.setStatusCode(refusal.kind().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Buffer.buffer(
                        Json.writeBytes(Problem.of(refusal, routing.request().path(), RequestIds.of(routing)))));
    }
}
