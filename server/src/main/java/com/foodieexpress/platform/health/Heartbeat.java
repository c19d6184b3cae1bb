package com.foodieexpress.platform.health;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.health.NodeStore.Node;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Says every few seconds that this server is there and how it fares, and keeps the first word of each minute. It says
/// goodbye when it is stopped; one that does not was killed or lost its database.
@ApplicationScoped
class Heartbeat {

    static final Duration EVERY = Duration.ofSeconds(10);
    /// Two beats may be missed.
    static final Duration SILENT = Duration.ofSeconds(35);

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final Database database;
    private final LookAtNode lookAtNode;
    private final LookAtShared lookAtShared;
    private final WallClock clock;
    private final NodeStore nodes = new NodeStore();
    private final HistoryStore history = new HistoryStore();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final UUID id = UuidV7.next();
    private final Instant startedAt;
    private final String version;
    private final int port;
    private Instant sampled = Instant.EPOCH;
    private boolean away;

    Heartbeat(
            Database database,
            LookAtNode lookAtNode,
            LookAtShared lookAtShared,
            WallClock clock,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.database = database;
        this.lookAtNode = lookAtNode;
        this.lookAtShared = lookAtShared;
        this.clock = clock;
        this.version = version;
        this.port = port;
        this.startedAt = clock.instant();
    }

    void start(@Observes @Priority(700) StartupEvent event) {
        Thread.ofVirtual().name("heartbeat").start(this::loop);
    }

    void stop(@Observes @Priority(400) ShutdownEvent event) {
        stopped.countDown();
        try {
            database.run(tx -> nodes.stopped(tx, id, clock.instant()));
        } catch (RuntimeException e) {
            LOG.debug("no goodbye could be said", e);
        }
    }

    /// What this start of the server is known as.
    Node node() {
        return new Node(id, name(port), version, startedAt);
    }

    /// One beat; the first one of a minute is kept.
    synchronized void beat() {
        Node node = node();
        NodeState state = lookAtNode.look();
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        database.run(tx -> {
            nodes.beat(tx, node, now, state);
            nodes.sample(tx, id, minute, state);
        });
        if (minute.isAfter(sampled)) {
            if (!database.read(tx -> history.has(tx, minute))) {
                SharedState shared = lookAtShared.look();
                database.run(tx -> history.sample(tx, minute, shared));
            }
            sampled = minute;
        }
    }

    private void loop() {
        try {
            do {
                guardedBeat();
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// An outage is told once, not every ten seconds.
    private void guardedBeat() {
        try {
            beat();
            away = false;
        } catch (RuntimeException e) {
            if (!away && stopped.getCount() > 0) {
                LOG.warn("the heartbeat cannot be written, trying on", e);
            }
            away = true;
        }
    }

    private static String name(int port) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) {
            return "unknown:" + port;
        }
    }
}
