package com.foodieexpress.live.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Sweeps out what is silent or over, and empties the node before it goes away.
@Singleton
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final long CHECK_MILLIS = 20;

    private final Vertx vertx;
    private final Connections connections;
    private final Channels channels;
    private final LiveConfig config;
    private volatile boolean draining;

    Housekeeping(Vertx vertx, Connections connections, Channels channels, LiveConfig config) {
        this.vertx = vertx;
        this.connections = connections;
        this.channels = channels;
        this.config = config;
    }

    /// True when the node takes no new connections.
    boolean isDraining() {
        return draining;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep(Hub.millis()));
    }

    /// Before everything else stops, so that clients are sent away by word and not by a broken connection.
    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        drain();
    }

    void sweep(long now) {
        connections.sweep(now);
        channels.sweep(now);
    }

    /// Closes all connections, each at a random moment of the spread, so that they do not come back in one instant.
    void drain() throws InterruptedException {
        draining = true;
        long spread = Math.max(1, config.drainSpread().toMillis());
        for (Hub hub : List.copyOf(connections.hubs())) {
            hub.execute(() -> hub.connections().forEach(connection -> {
                long wait = ThreadLocalRandom.current().nextLong(spread);
                hub.executeAfter(() -> connection.close(CloseCode.DRAINING), wait);
            }));
        }
        long patience = Hub.millis() + spread + 1_000;
        while (connections.size() > 0 && Hub.millis() < patience) {
            Thread.sleep(CHECK_MILLIS);
        }
        LOG.infof("%d live connections left after draining", connections.size());
    }
}
