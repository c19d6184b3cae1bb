package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.http.LimitRequests;
import com.foodieexpress.platform.http.RawAnswers;
import com.foodieexpress.platform.time.BusinessClock;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes fixes on the event loop: checked, parsed and queued there, answered when the writer has committed.
@ApplicationScoped
class FixRoute {

    static final String PATH = "/api/v1/riders/me/fixes";

    private static final Logger LOG = Logger.getLogger(FixRoute.class);
    private static final int BODY_MAX = 1 << 20;
    private static final int INFLATED_MAX = 2 << 20;

    private final AccessTable table;
    private final TokenVerifier tokens;
    private final LimitRequests limits;
    private final FixWriter writer;
    private final BusinessClock clock;

    FixRoute(AccessTable table, TokenVerifier tokens, LimitRequests limits, FixWriter writer, BusinessClock clock) {
        this.table = table;
        this.tokens = tokens;
        this.limits = limits;
        this.writer = writer;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.post(PATH).order(-100).handler(this::receive);
    }

    private void receive(RoutingContext routing) {
        guarded(routing, () -> {
            Actor rider = authorise(routing);
            Buffer read = routing.body().buffer();
            if (read != null) {
                // Came without a length, and was gathered on the way in.
                take(routing, rider, read);
                return;
            }
            new BoundedBody(BODY_MAX)
                    .read(
                            routing.request(),
                            body -> guarded(routing, () -> take(routing, rider, body)),
                            () -> refuseTooLarge(routing));
        });
    }

    private void take(RoutingContext routing, Actor rider, Buffer body) {
        byte[] plain = Bodies.plain(body.getBytes(), routing.request().getHeader("Content-Encoding"), INFLATED_MAX);
        FixUpload upload = FixParser.parse(plain, rider.id(), clock.instant(), clock.rate());
        if (upload.single() && upload.fixes().isEmpty()) {
            FixUpload.Refused refused = upload.refused().getFirst();
            throw Refusal.invalid(refused.field(), "is missing, unreadable or out of range");
        }
        Context loop = routing.vertx().getOrCreateContext();
        upload.receipt()
                .whenComplete((receipt, failure) -> loop.runOnContext(unused -> answer(routing, receipt, failure)));
        writer.submit(upload);
    }

    private static void refuseTooLarge(RoutingContext routing) {
        // The rest is not read: tell the client and close.
        routing.response().putHeader("Connection", "close");
        RawAnswers.refuse(
                routing,
                new Refusal("platform.body-too-large", Refusal.Kind.TOO_LARGE, "The body is too large", Map.of()));
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
            LOG.error("storing fixes failed", failure);
            RawAnswers.refuse(routing, notStored());
        }
    }

    private static Refusal notStored() {
        return Refusal.unavailable("tracking.not-stored", "The positions could not be stored");
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
        limits.account(routing, actor);
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
            RawAnswers.refuse(routing, notStored());
        }
    }
}
