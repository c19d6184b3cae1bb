package com.foodieexpress.live.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Tells the events of the log to the channels that have listeners here.
///
/// Each event is projected once per channel. Projections may read the database, so several run at once; they are
/// told in the order of the log all the same. A full queue holds the log's tail back.
@Singleton
class FanOut implements EventTail {

    private static final Logger LOG = Logger.getLogger(FanOut.class);
    private static final int AHEAD = 256;
    private static final long RETRY_MILLIS = 50;

    private record Telling(Channel channel, StoredEvent event, Future<Optional<Frame>> frame) {}

    private final Channels channels;
    private final Database database;
    private final BlockingQueue<Telling> tellings = new ArrayBlockingQueue<>(AHEAD);
    private final Semaphore atOnce = new Semaphore(Limits.PROJECTIONS);
    private final ExecutorService projections = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-project-", 0).factory());
    private final Thread teller = Thread.ofVirtual().name("live-tell").unstarted(this::tellAll);
    private volatile long seen;

    FanOut(Channels channels, Database database) {
        this.channels = channels;
        this.database = database;
        teller.start();
    }

    void stop(@Observes ShutdownEvent event) {
        teller.interrupt();
        projections.shutdownNow();
    }

    /// The highest offset the log has shown this node.
    long seen() {
        return seen;
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            for (String name : event.channels()) {
                Channel channel = channels.find(name);
                if (channel != null && !enqueue(channel, event)) {
                    return;
                }
            }
            seen = event.offset();
        }
    }

    private boolean enqueue(Channel channel, StoredEvent event) {
        try {
            tellings.put(new Telling(channel, event, projections.submit(() -> project(channel, event))));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Frame> project(Channel channel, StoredEvent event) throws InterruptedException {
        atOnce.acquire();
        try {
            try {
                return database.first(() -> channel.project(event));
            } catch (RuntimeException e) {
                LOG.warnf(e, "event=%s channel=%s could not be projected, trying again", event.id(), channel.name());
                Thread.sleep(RETRY_MILLIS);
                return database.first(() -> channel.project(event));
            }
        } finally {
            atOnce.release();
        }
    }

    private void tellAll() {
        try {
            while (true) {
                tell(tellings.take());
            }
        } catch (InterruptedException e) {
            LOG.debug("telling ends");
        }
    }

    private void tell(Telling telling) throws InterruptedException {
        try {
            telling.frame().get().ifPresent(telling.channel()::event);
        } catch (ExecutionException e) {
            if (projections.isShutdown()) {
                return;
            }
            LOG.errorf(
                    e.getCause(),
                    "event=%s channel=%s cannot be told; its listeners start again from a snapshot",
                    telling.event().id(),
                    telling.channel().name());
            telling.channel().restart(telling.event().offset());
        }
    }
}
