package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.calls.CallSession;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.http.RawAnswers;
import com.foodieexpress.platform.time.BusinessClock;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The WebSocket by which a rider's phone sends fixes and hears how far they are stored.
///
/// A native app sends its token with the upgrade; a browser cannot, and sends it as the first frame.
@ApplicationScoped
class UplinkRoute {

    static final String PATH = "/api/v1/riders/me/fixes/stream";

    /// A phone and a tablet, and the connections they have lost without knowing.
    private static final int UPLINKS_PER_RIDER = 4;

    /// The close code of a handshake that went wrong.
    private static final int PROTOCOL_FAULT = 1002;

    private final AccessTable table;
    private final TokenVerifier tokens;
    private final FixWriter writer;
    private final BusinessClock clock;
    private final Set<Uplink> open = ConcurrentHashMap.newKeySet();

    UplinkRoute(AccessTable table, TokenVerifier tokens, FixWriter writer, BusinessClock clock) {
        this.table = table;
        this.tokens = tokens;
        this.writer = writer;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.get(PATH).order(-100).handler(this::open);
    }

    /// Before the writer stops, so that what it still stores is acknowledged.
    void stop(@Observes @Priority(340) ShutdownEvent event) {
        open.forEach(uplink -> uplink.close(Uplink.Close.DRAINING));
    }

    private void open(RoutingContext routing) {
        boolean upgrades = "websocket".equalsIgnoreCase(routing.request().getHeader("Upgrade"));
        String token = bearer(routing);
        try {
            if (token != null || !upgrades) {
                // Known also when the table does not let them in.
                Calls.by(routing, actor(token));
                authorise(token);
            }
            if (!upgrades) {
                throw Refusal.invalid("Upgrade", "must ask for a WebSocket");
            }
        } catch (Refusal refusal) {
            RawAnswers.refuse(routing, refusal);
            return;
        }
        CallSession session = Calls.opens(routing);
        routing.request()
                .toWebSocket()
                .onSuccess(socket -> begin(routing.vertx(), session, socket, token))
                .onFailure(unused -> session.closed(PROTOCOL_FAULT));
    }

    private void begin(Vertx vertx, CallSession session, ServerWebSocket socket, @Nullable String token) {
        var uplink = new Uplink(vertx, socket, this, writer, clock, tokens);
        open.add(uplink);
        socket.closeHandler(unused -> {
            open.remove(uplink);
            uplink.gone();
            session.by(uplink.actor());
            session.closed(uplink.closeCode());
        });
        uplink.begin(token);
    }

    /// Throws [Refusal] for a token that is no longer good or not a rider's who may work. Some µs when the token is
    /// known, so it is asked for each frame, and whoever is locked out is out with the next one.
    Actor authorise(@Nullable String token) {
        AccessRule rule = table.find("GET", PATH);
        if (rule == null) {
            throw Refusal.forbidden("platform.no-rule", "This route is closed");
        }
        Actor actor = actor(token);
        table.check(rule, actor, null);
        return actor;
    }

    private Actor actor(@Nullable String token) {
        return token == null ? Actor.ANONYMOUS : tokens.verify(token);
    }

    boolean hasTooMany(UUID riderId) {
        return open.stream().filter(uplink -> riderId.equals(uplink.riderId())).count() > UPLINKS_PER_RIDER;
    }

    private static @Nullable String bearer(RoutingContext routing) {
        String header = routing.request().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }
}
