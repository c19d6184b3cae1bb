package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.http.RequestIds;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads the origin from the request being served.
@ApplicationScoped
class CurrentOrigin implements RequestOrigin.Current {

    private final CurrentVertxRequest current;

    CurrentOrigin(CurrentVertxRequest current) {
        this.current = current;
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
        SocketAddress remote = routing.request().remoteAddress();
        return new RequestOrigin(
                RequestIds.of(routing), RequestOrigin.network(remote == null ? null : remote.hostAddress()));
    }
}
