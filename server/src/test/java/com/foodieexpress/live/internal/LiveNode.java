package com.foodieexpress.live.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.live.Live;
import com.foodieexpress.live.MissedStates;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.events.PumpForTests;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Beans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// One node's whole live layer, put together by hand on a port of its own, so that a test can have several
/// of them on one database.
final class LiveNode implements AutoCloseable {

    /// The latest value of a channel is how many events it has: what the database knows and another node
    /// can fetch.
    private final class CountedEvents implements MissedStates {
        @Override
        public void catchUp(boolean away) {
            String channel = followed;
            if (away && live.hasListenersHere(channel)) {
                live.publishState(
                        channel, "count", log.ofChannel(channel, 0, 10_000).size());
            }
        }
    }

    final Live live;
    final EventLog log;
    final RedisBus bus;
    final Channels channels = new Channels();
    final Connections connections = new Connections();
    final LiveMetrics metrics;
    private final Database database;
    private final Vertx vertx = Vertx.vertx();
    private final EventPump pump;
    private final Tickets tickets;
    private final FanOut fanOut;
    private final MapBoards boards;
    private final Housekeeping housekeeping;
    private final HttpServer server;
    private final AtomicBoolean closed = new AtomicBoolean();
    /// The channel whose count this node fetches while it cannot hear the others.
    volatile String followed = "";

    LiveNode(Database database, String redis) {
        this.database = database;
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withMapping(LiveConfig.class)
                .build();
        var liveConfig = config.getConfigMapping(LiveConfig.class);
        var clock = new WallClock();
        metrics = new LiveMetrics(new SimpleMeterRegistry(), connections, channels);
        fanOut = new FanOut(channels, database);
        pump = new EventPump(database, clock, Beans.of(), Beans.of(fanOut));
        log = new EventLog(database, clock, pump);
        PumpForTests.start(pump);
        var answers = new Answers(database, log, metrics);
        var policies = new Policies(List.of(new ProbePolicy(log)), new AccessTable(List.of(), List.of(), List.of()));
        boards = new MapBoards(channels, policies);
        boards.start(new StartupEvent());
        var here = new LocalBus(channels, connections, boards);
        bus = new RedisBus(
                Optional.of(redis), here, channels, connections, answers, metrics, Beans.of(new CountedEvents()));
        live = new LivePublisher(bus, here, boards);
        tickets = new Tickets(database, clock);
        var desk = new Desk(
                policies,
                channels,
                answers,
                fanOut,
                tickets,
                connections,
                new EverybodyStays(),
                liveConfig,
                bus,
                boards);
        housekeeping = new Housekeeping(vertx, connections, channels, liveConfig);
        Router router = Router.router(vertx);
        new LiveEndpoint(
                        connections,
                        desk,
                        answers,
                        metrics,
                        new BusinessClock(database, clock, config.getConfigMapping(PlatformConfig.class)),
                        liveConfig,
                        housekeeping)
                .install(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        bus.start(redis);
    }

    /// Where a client with a fresh ticket goes.
    String address() {
        return "ws://127.0.0.1:" + server.actualPort() + "/api/v1/live?ticket=" + tickets.issue(LiveFixture.customer());
    }

    LiveClient connect() {
        return connect(LiveFixture.customer());
    }

    LiveClient connect(Actor actor) {
        return LiveClient.connect(server.actualPort(), tickets.issue(actor));
    }

    void tell(String channel, int n) {
        UUID entity = UuidV7.next();
        database.run(tx -> log.append(
                tx,
                new NewEvent(
                        "probe.told", "probe", entity, List.of(channel), Map.of("n", n), Actor.SYSTEM, Instant.EPOCH)));
    }

    @Override
    public void close() throws InterruptedException {
        if (closed.compareAndSet(false, true)) {
            housekeeping.drain();
            bus.stop();
            boards.stop(new ShutdownEvent());
            server.close().toCompletionStage().toCompletableFuture().join();
            PumpForTests.stop(pump);
            fanOut.stop(new ShutdownEvent());
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /// Sessions are not what these tests are about.
    private static final class EverybodyStays implements TokenVerifier {
        @Override
        public Actor verify(String bearerToken) {
            throw new UnsupportedOperationException("tickets only");
        }

        @Override
        public Actor renewed(Actor actor) {
            return actor;
        }

        @Override
        public void seen(UUID sessionId) {
            // Nobody's presence is kept here.
        }

        @Override
        public void acted(UUID sessionId) {
            // Nobody's presence is kept here.
        }
    }
}
