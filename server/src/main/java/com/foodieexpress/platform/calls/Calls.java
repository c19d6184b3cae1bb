package com.foodieexpress.platform.calls;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.origin.Visitors;
import com.foodieexpress.platform.traces.RequestTrace;
import com.foodieexpress.platform.traces.Traces;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Follows every request of the API from its first handler to the end of its answer, every live session to its end, and
/// every job and every call that goes out, and tells of each once. Files and pages are no calls.
@Singleton
public class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class);
    private static final String KEY = "foodie.call";
    /// What a proxy writes for a caller who left before the answer was ready.
    private static final int CALLER_LEFT = 499;

    private final Visitors visitors;
    private final Endpoints endpoints;
    private final List<CallWatch> watches;

    Calls(Visitors visitors, Endpoints endpoints, @All List<CallWatch> watches) {
        this.visitors = visitors;
        this.endpoints = endpoints;
        this.watches = watches;
    }

    /// A request has come in; once for each, before any other handler.
    public void begin(RoutingContext routing, UUID id) {
        String path = routing.request().path();
        if (path == null || !isCall(path)) {
            return;
        }
        var call = new Call(id, this);
        routing.put(KEY, call);
        if (path.startsWith("/api/")) {
            call.traced(Traces.request(visitors.trusted(routing.request(), "traceparent")));
        }
        routing.addEndHandler(end -> {
            if (!call.isSession()) {
                boolean left = end.failed() && !routing.response().ended();
                int status = left ? CALLER_LEFT : routing.response().getStatusCode();
                endTrace(routing, call, status);
                tell(routing, call, status, !left && status < 400);
            }
        });
    }

    /// The call a request is; null for files and pages.
    public static @Nullable Call of(RoutingContext routing) {
        return routing.get(KEY);
    }

    /// Who calls is known.
    public static void by(RoutingContext routing, Actor actor) {
        Call call = of(routing);
        if (call != null) {
            call.by(actor);
        }
    }

    /// The request ends with this refusal.
    public static void refused(RoutingContext routing, String code) {
        Call call = of(routing);
        if (call != null) {
            call.refused(code);
        }
    }

    /// The request becomes a session that outlives its answer.
    public static CallSession opens(RoutingContext routing) {
        Call call = of(routing);
        if (call == null) {
            return CallSession.NOT_FOLLOWED;
        }
        call.becomesSession();
        call.calls().endTrace(routing, call, routing.response().getStatusCode());
        return call.calls().session(routing, call);
    }

    private CallSession session(RoutingContext routing, Call call) {
        return new CallSession(new CallSession.Told(
                call, endpoint(routing, call), visitors.of(routing).address(), agent(routing)));
    }

    /// A job ran, or failed.
    public void jobEnded(CallName name, long nanos, @Nullable Throwable fault, @Nullable UUID entity) {
        tell(new EndedCall(
                UuidV7.next(),
                EndedCall.Kind.JOB,
                Endpoint.without(name, ActionClass.SERVICE, false),
                Actor.SYSTEM,
                null,
                null,
                nanos,
                0,
                fault == null,
                fault == null ? null : fault.getClass().getSimpleName(),
                Map.of(),
                entity));
    }

    /// Somebody outside was asked something. `error` is the code of what went wrong.
    void outgoingEnded(Endpoint endpoint, long nanos, @Nullable String error, @Nullable UUID entity) {
        tell(new EndedCall(
                UuidV7.next(),
                EndedCall.Kind.OUTGOING,
                endpoint,
                Actor.SYSTEM,
                null,
                null,
                nanos,
                0,
                error == null,
                error,
                Map.of(),
                entity));
    }

    private void tell(RoutingContext routing, Call call, int status, boolean success) {
        if (!call.isMineToTell()) {
            return;
        }
        tell(new EndedCall(
                call.id(),
                EndedCall.Kind.REQUEST,
                endpoint(routing, call),
                call.actor(),
                visitors.of(routing).address(),
                agent(routing),
                call.nanos(),
                status,
                success,
                success ? null : call.error(),
                call.parameters(),
                call.entity()));
    }

    /// A session is traced while it opens: what is told for hours is no step of it.
    private void endTrace(RoutingContext routing, Call call, int status) {
        RequestTrace trace = call.trace();
        if (trace != null) {
            String method = routing.request().method().name();
            trace.end(call.id(), method, endpoint(routing, call).route(), status, call.error());
        }
    }

    private Endpoint endpoint(RoutingContext routing, Call call) {
        Endpoint known = call.endpoint();
        return known == null ? endpoints.at(routing.request().method().name(), routing.normalizedPath()) : known;
    }

    private static @Nullable String agent(RoutingContext routing) {
        return routing.request().getHeader("User-Agent");
    }

    void tell(EndedCall call) {
        for (CallWatch watch : watches) {
            try {
                watch.ended(call);
            } catch (RuntimeException e) {
                LOG.errorf(e, "call=%s could not be told of", call.id());
            }
        }
    }

    private static boolean isCall(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/health")
                || path.startsWith("/metrics")
                || path.startsWith("/.well-known/jwks");
    }
}
