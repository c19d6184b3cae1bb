package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/// What holds for every path under `/api`: no name in it holds the NUL character, a trailing slash changes nothing,
/// and bodies end where their class of route says.
@ApplicationScoped
class PathRules {

    private static final long LINGER_MILLIS = 200;
    /// PostgreSQL cannot be asked for it.
    private static final String NUL = "%00";

    private final RouteClasses classes;

    PathRules(RouteClasses classes) {
        this.classes = classes;
    }

    void install(@Observes @Priority(2) Router router) {
        router.route("/api/*").order(-9_000).handler(this::enter);
    }

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String path = routing.normalizedPath();
        int limit = classes.of(routing).bodyBytes();
        if (isTooLarge(routing, limit)) {
            return;
        }
        if (path.contains(NUL)) {
            RawAnswers.refuse(routing, Refusal.notFound("platform.not-found", "No name holds the NUL character"));
            return;
        }
        if (path.length() > 1 && path.endsWith("/")) {
            String query = request.query();
            String bare = path.substring(0, path.length() - 1);
            routing.reroute(query == null ? bare : bare + "?" + query);
        } else if (mayHideItsLength(request) && !request.isEnded()) {
            gather(routing, limit);
        } else {
            routing.next();
        }
    }

    /// True when the request says that its body is larger, and was refused.
    static boolean isTooLarge(RoutingContext routing, int limit) {
        if (declaredLength(routing.request()) <= limit) {
            return false;
        }
        refuseLarge(routing, limit);
        return true;
    }

    /// Answers before the body has come. What is on its way is thrown away for a moment, because a connection closed
    /// over
    /// unread bytes is reset, and a reset takes the answer with it.
    private static void refuseLarge(RoutingContext routing, int limit) {
        HttpServerRequest request = routing.request();
        request.handler(unread -> {});
        if (request.version() != HttpVersion.HTTP_2) {
            routing.response().putHeader("Connection", "close");
            routing.vertx()
                    .setTimer(LINGER_MILLIS, unused -> request.connection().close());
        }
        RawAnswers.refuse(
                routing,
                new Refusal(
                        "platform.body-too-large",
                        Refusal.Kind.TOO_LARGE,
                        "The body is too large",
                        Map.of("limitBytes", limit)));
        request.resume();
    }

    private static boolean mayHideItsLength(HttpServerRequest request) {
        return request.getHeader("Content-Length") == null
                && (request.version() == HttpVersion.HTTP_2 || request.getHeader("Transfer-Encoding") != null)
                && !List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS).contains(request.method());
    }

    /// Reads a body of unknown length here, so that it ends at the limit wherever it was going.
    private static void gather(RoutingContext routing, int limit) {
        HttpServerRequest request = routing.request();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() <= limit) {
                body.appendBuffer(part);
            } else if (!routing.response().ended()) {
                refuseLarge(routing, limit);
            }
        });
        request.endHandler(unused -> {
            if (!routing.response().ended()) {
                ((RoutingContextInternal) routing).setBody(body);
                routing.next();
            }
        });
        request.exceptionHandler(unused -> request.connection().close());
        request.resume();
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
