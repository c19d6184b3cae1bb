package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.http.RequestIds;
import com.foodieexpress.platform.origin.Visitors;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads the origin from the request being served; behind a trusted proxy it is the visitor's.
@ApplicationScoped
class CurrentOrigin implements RequestOrigin.Current {

    private final CurrentVertxRequest current;
    private final Visitors visitors;

    CurrentOrigin(CurrentVertxRequest current, Visitors visitors) {
        this.current = current;
        this.visitors = visitors;
    }

    @Override
    public RequestOrigin get() {
        if (!Arc.container().requestContext().isActive()) {
            return RequestOrigin.NONE;
        }
        RoutingContext routing = current.getCurrent();
        if (routing == null) {
            return RequestOrigin.NONE;
        }
        String address = visitors.of(routing).address().getHostAddress();
        return new RequestOrigin(RequestIds.of(routing), RequestOrigin.network(address));
    }
}
