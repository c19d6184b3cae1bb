package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.TokenVerifier;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Holds every resource call against the access table before the resource runs.
class AccessFilter {

    private record Route(String method, String path) {}

    private final AccessTable table;
    private final TokenVerifier tokens;
    private final Caller caller;
    private final LimitRequests limits;
    private final CurrentVertxRequest current;
    private final Map<Method, Route> routes = new ConcurrentHashMap<>();

    AccessFilter(
            AccessTable table, TokenVerifier tokens, Caller caller, LimitRequests limits, CurrentVertxRequest current) {
        this.table = table;
        this.tokens = tokens;
        this.caller = caller;
        this.limits = limits;
        this.current = current;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !isOurs(resource.getResourceClass())) {
            return;
        }
        Route route = routes.computeIfAbsent(method, AccessFilter::route);
        AccessRule rule = table.find(route.method(), route.path());
        if (rule == null) {
            throw Refusal.forbidden("platform.no-rule", "This route is closed");
        }
        Actor actor = authenticate(request.getHeaderString("Authorization"), rule.open());
        limits.account(current.getCurrent(), actor);
        table.check(rule, actor, pathParameter(request, rule.relationParam()));
        caller.is(actor);
        if (actor.sessionId() != null && isCommand(route)) {
            tokens.acted(actor.sessionId());
        }
    }

    /// Something a person does; a ticket is fetched by a page that is merely open.
    private static boolean isCommand(Route route) {
        return !route.method().equals("GET") && !route.path().equals("/api/v1/live/tickets");
    }

    private Actor authenticate(@Nullable String header, boolean open) {
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Actor.ANONYMOUS;
        }
        try {
            return tokens.verify(header.substring(7).strip());
        } catch (Refusal stale) {
            // An open route serves also a caller whose token has run out: signing in again must be possible.
            if (open) {
                return Actor.ANONYMOUS;
            }
            throw stale;
        }
    }

    private static @Nullable String pathParameter(ContainerRequestContext request, @Nullable String name) {
        return name == null ? null : request.getUriInfo().getPathParameters().getFirst(name);
    }

    private static boolean isOurs(Class<?> resource) {
        return resource.getName().startsWith("com.foodieexpress.");
    }

    private static Route route(Method method) {
        String verb = "";
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                verb = http.value();
            }
        }
        return new Route(
                verb, join(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class)));
    }

    private static String join(@Nullable Path outer, @Nullable Path inner) {
        String path = ("/" + (outer == null ? "" : outer.value()) + "/" + (inner == null ? "" : inner.value()))
                .replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
