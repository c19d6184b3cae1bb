package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.http.Doorway;
import com.foodieexpress.platform.http.LimitRequests;
import com.foodieexpress.platform.http.RawAnswers;
import com.foodieexpress.platform.limits.LimitClass;
import com.foodieexpress.platform.time.BusinessClock;
import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.ContextInternal;
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

    private final Doorway doorway;
    private final AccessTable table;
    private final TokenVerifier tokens;
    private final LimitRequests limits;
    private final FixWriter writer;
    private final BusinessClock clock;
    private volatile @Nullable AccessRule rule;

    FixRoute(
            Doorway doorway,
            AccessTable table,
            TokenVerifier tokens,
            LimitRequests limits,
            FixWriter writer,
            BusinessClock clock) {
        this.doorway = doorway;
        this.table = table;
        this.tokens = tokens;
        this.limits = limits;
        this.writer = writer;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        rule = table.find("POST", PATH);
        doorway.open(router, HttpMethod.POST, PATH, LimitClass.FIXES, this::receive);
    }

    private void receive(RoutingContext routing) {
        guarded(routing, () -> {
            Actor rider = authorise(routing);
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
        writer.submit(upload, new Asker(routing, loop(routing)));
    }

    private static void refuseTooLarge(RoutingContext routing) {
        // The rest is not read: tell the client and close.
        routing.response().putHeader("Connection", "close");
        RawAnswers.refuse(
                routing,
                new Refusal("platform.body-too-large", Refusal.Kind.TOO_LARGE, "The body is too large", Map.of()));
    }

    private static EventLoop loop(RoutingContext routing) {
        return ((ContextInternal) routing.vertx().getOrCreateContext()).nettyEventLoop();
    }

    private record Asker(RoutingContext routing, EventLoop loop) implements FixSender {

        @Override
        public void stored(FixUpload.Receipt receipt) {
            if (!routing.response().closed()) {
                guarded(routing, () -> RawAnswers.written(routing, 200, receipt.json()));
            }
        }

        @Override
        public void notStored(Refusal refusal) {
            if (!routing.response().closed()) {
                RawAnswers.refuse(routing, refusal);
            }
        }
    }

    private static Refusal notStored() {
        return Refusal.unavailable("tracking.not-stored", "The positions could not be stored");
    }

    private Actor authorise(RoutingContext routing) {
        AccessRule known = rule;
        if (known == null) {
            throw Refusal.forbidden("platform.no-rule", "This route is closed");
        }
        String header = routing.request().getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        Actor actor =
                bearer && header != null ? tokens.verify(header.substring(7).strip()) : Actor.ANONYMOUS;
        Calls.by(routing, actor);
        limits.account(routing, actor);
        table.check(known, actor, null);
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
