package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.calls.Call;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.calls.Endpoint;
import com.foodieexpress.platform.calls.Endpoints;
import com.foodieexpress.platform.calls.LoggedParameter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Holds every resource call against the access table before the resource runs.
class AccessFilter {

    private final AccessTable table;
    private final TokenVerifier tokens;
    private final Caller caller;
    private final LimitRequests limits;
    private final CurrentVertxRequest current;
    private final Endpoints endpoints;

    AccessFilter(
            AccessTable table,
            TokenVerifier tokens,
            Caller caller,
            LimitRequests limits,
            CurrentVertxRequest current,
            Endpoints endpoints) {
        this.table = table;
        this.tokens = tokens;
        this.caller = caller;
        this.limits = limits;
        this.current = current;
        this.endpoints = endpoints;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !isOurs(resource.getResourceClass())) {
            return;
        }
        Endpoint endpoint = endpoints.of(method);
        RoutingContext routing = current.getCurrent();
        note(Calls.of(routing), endpoint, request.getUriInfo());
        AccessRule rule = table.find(endpoint.verb(), endpoint.route());
        if (rule == null) {
            throw Refusal.forbidden("platform.no-rule", "This route is closed");
        }
        Actor actor = authenticate(request.getHeaderString("Authorization"), rule.open());
        Calls.by(routing, actor);
        limits.account(routing, actor);
        table.check(rule, actor, pathParameter(request, rule.relationParam()));
        caller.is(actor);
        if (actor.sessionId() != null && isCommand(endpoint)) {
            tokens.acted(actor.sessionId());
        }
    }

    /// Something a person does; a ticket is fetched by a page that is merely open.
    private static boolean isCommand(Endpoint endpoint) {
        return !endpoint.verb().equals("GET") && !endpoint.route().equals("/api/v1/live/tickets");
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

    /// What is called and, as far as they may be known, with which parameters; also for those who are not let in.
    private static void note(@Nullable Call call, Endpoint endpoint, UriInfo uri) {
        if (call == null) {
            return;
        }
        call.at(endpoint);
        for (LoggedParameter parameter : endpoint.parameters()) {
            var values = parameter.inPath() ? uri.getPathParameters() : uri.getQueryParameters();
            call.parameter(parameter, values.getFirst(parameter.name()));
        }
    }
}
