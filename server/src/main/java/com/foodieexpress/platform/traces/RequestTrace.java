package com.foodieexpress.platform.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The span of a request, from its first handler to the end of its answer. Thread-safe.
public final class RequestTrace {

    private final Span span;
    private final Context context;
    private volatile boolean over;

    RequestTrace(Span span) {
        this.span = span;
        this.context = Context.root().with(span);
    }

    /// The id that log lines show; null when this trace is not kept.
    public @Nullable String shownId() {
        return span.getSpanContext().isSampled() ? span.getSpanContext().getTraceId() : null;
    }

    /// The request is answered. `route` is the template, empty when there was nothing at the address; `fault` is the
    /// code
    /// of the refusal.
    public void end(UUID request, String method, String route, int status, @Nullable String fault) {
        over = true;
        String verb = Keys.method(method);
        span.updateName(route.isEmpty() ? verb : verb + " " + route);
        span.setAttribute(Keys.METHOD, verb);
        if (!route.isEmpty()) {
            span.setAttribute(Keys.ROUTE, route);
        }
        span.setAttribute(Keys.STATUS, (long) status);
        span.setAttribute(Keys.REQUEST, request.toString());
        if (fault != null) {
            span.setAttribute(Keys.ERROR, Keys.code(fault));
        }
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /// What is done for it belongs here; null when it has been answered.
    @Nullable
    Context context() {
        return over ? null : context;
    }
}
