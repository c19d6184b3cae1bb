package com.foodieexpress.live.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.calls.CallSession;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.http.RawAnswers;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens live connections: a raw route, which speaks WebSocket or Server-Sent Events as the client asks.
@Singleton
class LiveEndpoint {

    static final String PATH = "/api/v1/live";

    private final Connections connections;
    private final Desk desk;
    private final Answers answers;
    private final LiveMetrics metrics;
    private final BusinessClock clock;
    private final LiveConfig config;
    private final Housekeeping housekeeping;

    LiveEndpoint(
            Connections connections,
            Desk desk,
            Answers answers,
            LiveMetrics metrics,
            BusinessClock clock,
            LiveConfig config,
            Housekeeping housekeeping) {
        this.connections = connections;
        this.desk = desk;
        this.answers = answers;
        this.metrics = metrics;
        this.clock = clock;
        this.config = config;
        this.housekeeping = housekeeping;
    }

    void install(@Observes Router router) {
        router.get(PATH).handler(this::open);
    }

    private void open(RoutingContext routing) {
        if (housekeeping.isDraining()) {
            RawAnswers.refuse(routing, Refusal.unavailable("live.draining", "This node is going away, try again"));
        } else if ("websocket".equalsIgnoreCase(routing.request().getHeader("Upgrade"))) {
            openSocket(routing);
        } else if (accepts(routing, "text/event-stream")) {
            openStream(routing);
        } else {
            RawAnswers.refuse(
                    routing, Refusal.invalid("Accept", "ask for a WebSocket upgrade or for text/event-stream"));
        }
    }

    // ---- WebSocket

    private void openSocket(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Channel channel = channel(request);
        String ticket = ticket(request);
        SocketUpgrade upgrade;
        try {
            upgrade = SocketUpgrade.of(request);
        } catch (Refusal refused) {
            RawAnswers.refuse(routing, refused);
            return;
        }
        CallSession session = Calls.opens(routing);
        var socket = new LiveSocket(channel, session);
        upgrade.take(
                channel,
                socket,
                () -> desk.run(() -> {
                    Optional<Actor> actor = desk.redeem(ticket);
                    actor.ifPresent(session::by);
                    Hub hub = connections.hub(channel.eventLoop());
                    hub.execute(() -> begin(socket, hub, actor.orElse(null)));
                }));
    }

    /// A ticket that is no good is answered by a close code, because a browser shows no page the status of a refused
    /// upgrade.
    private void begin(LiveSocket socket, Hub hub, @Nullable Actor actor) {
        if (socket.isClosed()) {
            return;
        }
        var wire = new SocketWire(socket);
        if (actor == null) {
            wire.close(CloseCode.NOT_VALID);
            return;
        }
        Connection connection = connection(hub, wire, actor);
        socket.listen(connection);
        welcome(connection);
        socket.read();
    }

    // ---- Server-Sent Events

    private void openStream(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Hub hub = connections.hub(channel(request).eventLoop());
        String ticket = ticket(request);
        desk.run(() -> {
            Optional<Actor> actor = desk.redeem(ticket);
            hub.execute(() -> actor.ifPresentOrElse(
                    known -> stream(routing, hub, known),
                    () -> RawAnswers.refuse(
                            routing,
                            Refusal.unauthenticated(
                                    "live.ticket-not-valid", "The ticket is unknown, used or too old"))));
        });
    }

    private void stream(RoutingContext routing, Hub hub, Actor actor) {
        HttpServerResponse response = routing.response();
        Calls.by(routing, actor);
        if (response.closed()) {
            return;
        }
        CallSession session = Calls.opens(routing);
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // Neither our own compression nor a proxy may hold events back.
                .putHeader("Content-Encoding", "identity")
                .putHeader("X-Accel-Buffering", "no");
        Connection connection = connection(hub, new StreamWire(response, answers.epoch()), actor);
        response.closeHandler(unused -> streamEnded(session, hub, connection));
        response.endHandler(unused -> streamEnded(session, hub, connection));
        response.exceptionHandler(unused -> streamEnded(session, hub, connection));
        welcome(connection);
        wishes(routing, connection).forEach(connection::subscribe);
    }

    private static void streamEnded(CallSession session, Hub hub, Connection connection) {
        hub.execute(connection::gone);
        session.closed(0);
    }

    /// The channels named in the address, each from where the client says it has been and with its params.
    private static List<Subscription> wishes(RoutingContext routing, Connection connection) {
        Map<String, Position> after = new HashMap<>();
        for (String text : routing.queryParam("after")) {
            int at = text.indexOf('@');
            Position position = at < 0 ? null : Position.read(text.substring(at + 1));
            if (position != null) {
                after.put(text.substring(0, at), position);
            }
        }
        Map<String, JsonNode> params = new HashMap<>();
        for (String text : routing.queryParam("params")) {
            int at = text.indexOf('@');
            if (at > 0) {
                params.put(text.substring(0, at), json(text.substring(at + 1)));
            }
        }
        Position last = Position.read(routing.request().getHeader("Last-Event-ID"));
        var names = new LinkedHashSet<String>();
        routing.queryParam("channels").forEach(list -> names.addAll(List.of(list.split(","))));
        var wishes = new ArrayList<Subscription>();
        for (String name : names) {
            if (!name.isBlank()) {
                wishes.add(new Subscription(connection, null, name, after.getOrDefault(name, last), params.get(name)));
            }
        }
        return wishes;
    }

    /// What is no JSON stays a text, which the channel refuses.
    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    // ---- both

    private Connection connection(Hub hub, Wire wire, Actor actor) {
        return new Connection(hub, desk, wire, metrics, UuidV7.next().toString(), actor);
    }

    private void welcome(Connection connection) {
        connection.hub().add(connection);
        CloseCode refused = connections.admit(connection);
        if (refused != null) {
            connection.close(refused);
            return;
        }
        // Rights that changed between the ticket's redemption and the admission were heard by nobody here.
        connection.renew();
        if (connection.isClosed()) {
            return;
        }
        connection.queue(ServerFrames.hello(
                connection.id(), clock.instant(), clock.rate(), config.pingSeconds(), connection.actor()));
    }

    private static String ticket(HttpServerRequest request) {
        String ticket = request.getParam("ticket");
        return ticket == null ? "" : ticket;
    }

    private static boolean accepts(RoutingContext routing, String type) {
        String accept = routing.request().getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
