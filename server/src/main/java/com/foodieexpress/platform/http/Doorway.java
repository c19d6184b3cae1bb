package com.foodieexpress.platform.http;

import com.foodieexpress.platform.limits.LimitClass;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// A short way in for routes that are called so often that walking the router costs more than their own work:
/// everything that happens to every request of the API happens here too, in one step.
///
/// Only for routes that read their own body, and whose limits each node counts for itself.
@Singleton
public class Doorway {

    /// Before every other route.
    private static final int ORDER = -20_000;

    private final RequestIds ids;
    private final SecurityHeaders headers;
    private final Entrance entrance;
    private final OtherSites sites;
    private final LimitRequests limits;

    Doorway(RequestIds ids, SecurityHeaders headers, Entrance entrance, OtherSites sites, LimitRequests limits) {
        this.ids = ids;
        this.headers = headers;
        this.entrance = entrance;
        this.sites = sites;
        this.limits = limits;
    }

    /// The handler sees requests to exactly this path, with their body still to come.
    public void open(Router router, HttpMethod method, String path, LimitClass what, Handler<RoutingContext> handler) {
        router.route(method, path).order(ORDER).handler(routing -> {
            if (admits(routing, what)) {
                handler.handle(routing);
            }
        });
    }

    private boolean admits(RoutingContext routing, LimitClass what) {
        ids.give(routing);
        headers.dress(routing);
        return entrance.isSecured(routing)
                && sites.lets(routing)
                && limits.addressPassesHere(routing, what)
                && !PathRules.isTooLarge(routing, what.bodyBytes());
    }
}
