package com.foodieexpress.platform.http;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.limits.LimitClass;
import com.foodieexpress.platform.limits.RateLimits;
import com.foodieexpress.platform.limits.Verdict;
import com.foodieexpress.platform.origin.Visitor;
import com.foodieexpress.platform.origin.Visitors;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Holds every request to the API against its limits before any handler runs, resources and raw routes alike: first its
/// address, here; then, when it is known who asks, the account ([#account]).
@Singleton
public class LimitRequests {

    private static final String COUNTED = "foodie.limited";
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private final RateLimits limits;
    private final RouteClasses classes;
    private final Visitors visitors;

    LimitRequests(RateLimits limits, RouteClasses classes, Visitors visitors) {
        this.limits = limits;
        this.classes = classes;
        this.visitors = visitors;
    }

    void install(@Observes @Priority(2) Router router) {
        router.route("/api/*").order(-9_500).handler(this::address);
    }

    /// Counts a request against the account that makes it. Refuses `platform.too-many-requests` (429). Nobody signed in
    /// and trusted sources have no such limit.
    public void account(RoutingContext routing, Actor actor) {
        UUID account = actor.userId();
        if (account == null || visitors.of(routing).trusted()) {
            return;
        }
        Verdict verdict = limits.ofAccount(classes.of(routing), account);
        if (verdict != null) {
            tell(routing.response(), verdict);
            if (!verdict.passes()) {
                throw verdict.refusal();
            }
        }
    }

    private void address(RoutingContext routing) {
        Visitor visitor = visitors.of(routing);
        Verdict counted = routing.get(COUNTED);
        if (counted != null) {
            // An address with a trailing slash comes by twice, its answer's head wiped: it is one request.
            tell(routing.response(), counted);
        }
        if (visitor.trusted() || counted != null) {
            routing.next();
            return;
        }
        LimitClass what = classes.of(routing);
        if (!limits.isShared(what)) {
            if (passes(routing, limits.ofAddressHere(what, visitor))) {
                routing.next();
            }
            return;
        }
        // Nothing of the body may be lost while we ask; whoever reads it resumes.
        routing.request().pause();
        Context loop = routing.vertx().getOrCreateContext();
        limits.ofAddress(what, visitor)
                .thenAccept(verdict -> loop.runOnContext(unused -> {
                    if (passes(routing, verdict)) {
                        routing.next();
                    }
                }));
    }

    /// Counts a request of a class that each node counts for itself. False when it was refused.
    boolean addressPassesHere(RoutingContext routing, LimitClass what) {
        Visitor visitor = visitors.of(routing);
        return visitor.trusted() || passes(routing, limits.ofAddressHere(what, visitor));
    }

    private static boolean passes(RoutingContext routing, Verdict verdict) {
        routing.put(COUNTED, verdict);
        tell(routing.response(), verdict);
        if (!verdict.passes()) {
            RawAnswers.refuse(routing, verdict.refusal());
        }
        return verdict.passes();
    }

    private static void tell(HttpServerResponse response, Verdict verdict) {
        if (response.headWritten()) {
            return;
        }
        String policies = response.headers().get(POLICY);
        String states = response.headers().get(STATE);
        response.putHeader(POLICY, policies == null ? verdict.policyItem() : policies + ", " + verdict.policyItem());
        response.putHeader(STATE, states == null ? verdict.stateItem() : states + ", " + verdict.stateItem());
    }
}
