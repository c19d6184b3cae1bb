package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.http.RawAnswers;
import com.foodieexpress.platform.time.BusinessClock;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes fixes on the event loop: checked, parsed and queued there, answered when the writer has committed.
@ApplicationScoped
class FixRoute {

    static final String PATH = "/api/v1/riders/me/fixes";

    private static final Logger LOG = Logger.getLogger(FixRoute.class);
    private static final int INFLATED_MAX = 2 << 20;

    private final AccessTable table;
    private final TokenVerifier tokens;
    private final FixWriter writer;
    private final BusinessClock clock;

    FixRoute(AccessTable table, TokenVerifier tokens, FixWriter writer, BusinessClock clock) {
        this.table = table;
        this.tokens = tokens;
        this.writer = writer;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.post(PATH).order(-100).handler(this::receive);
    }

    private void receive(RoutingContext routing) {
        try {
            Actor rider = authorise(routing);
            routing.request().body().onComplete(body -> {
                if (body.succeeded()) {
                    guarded(routing, () -> take(routing, rider, body.result()));
                }
            });
            // Quarkus hands over a paused request and resumes it for most ways of reading, but not for body().
            routing.request().resume();
        } catch (Refusal refusal) {
            RawAnswers.refuse(routing, refusal);
        }
    }

    private void take(RoutingContext routing, Actor rider, Buffer body) {
        FixUpload upload = FixParser.parse(
                Bodies.plain(body.getBytes(), routing.request().getHeader("Content-Encoding"), INFLATED_MAX),
                rider.id(),
                clock.instant());
        if (upload.fixes().isEmpty()) {
            FixUpload.Refused first = upload.refused().getFirst();
            throw Refusal.invalid(first.field(), "is out of range (seq " + first.seq() + ")");
        }
        Context loop = routing.vertx().getOrCreateContext();
        upload.receipt()
                .whenComplete((receipt, failure) -> loop.runOnContext(unused -> answer(routing, receipt, failure)));
        writer.submit(upload);
    }

    private static void answer(
            RoutingContext routing, FixUpload.@Nullable Receipt receipt, @Nullable Throwable failure) {
        if (routing.response().closed()) {
            return;
        }
        if (receipt != null) {
            RawAnswers.json(routing, 200, receipt);
        } else if (failure instanceof Refusal refusal) {
            RawAnswers.refuse(routing, refusal);
        } else {
            LOG.error(
                    "storing fixes failed",
                    failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            RawAnswers.refuse(routing, Refusal.unavailable("tracking.not-stored", "The positions could not be stored"));
        }
    }

    private Actor authorise(RoutingContext routing) {
        AccessRule rule = table.find("POST", PATH);
        if (rule == null) {
            throw Refusal.forbidden("platform.no-rule", "This route is closed");
        }
        String header = routing.request().getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        Actor actor =
                bearer && header != null ? tokens.verify(header.substring(7).strip()) : Actor.ANONYMOUS;
        table.check(rule, actor, null);
        return actor;
    }

    private static void guarded(RoutingContext routing, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            RawAnswers.refuse(routing, refusal);
        } catch (RuntimeException e) {
            LOG.error("taking fixes failed", e);
            RawAnswers.refuse(routing, Refusal.unavailable("tracking.not-stored", "The positions could not be stored"));
        }
    }
}
