package com.foodieexpress.platform.events;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// Keeps the event log moving on this node: numbers committed events, then feeds tails and readers.
///
/// One thread numbers and follows, one thread per reader reads. Woken by commits of this node and by NOTIFY of others,
/// with polling behind it in case a wake-up is lost.
@ApplicationScoped
public class EventPump {

    private static final Logger LOG = Logger.getLogger(EventPump.class);
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 250;
    private static final long SETTLING_NANOS = 2_000_000;

    private final Database database;
    private final WallClock wallClock;
    private final Instance<EventReader> readers;
    private final Instance<EventTail> tails;
    private final EventStore store = new EventStore();
    private final String id = UuidV7.next().toString();
    private final Semaphore wakeUp = new Semaphore(0);
    private final List<ReaderLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile String epoch = "";
    private volatile long followed;

    public EventPump(Database database, WallClock wallClock, Instance<EventReader> readers, Instance<EventTail> tails) {
        this.database = database;
        this.wallClock = wallClock;
        this.readers = readers;
        this.tails = tails;
    }

    /// Tells the pump that events may have been committed. Never blocks.
    public void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    /// The offset up to which the tails of this node have been fed.
    public long followed() {
        return followed;
    }

    String epoch() {
        return epoch;
    }

    void start(@Observes @Priority(500) StartupEvent event) {
        epoch = database.read(store::systemIdentifier);
        followed = database.read(store::head);
        running = true;
        threads.add(Thread.ofVirtual().name("event-pump").start(this::pump));
        threads.add(Thread.ofVirtual().name("event-listen").start(this::listen));
        for (EventReader reader : readers) {
            var loop = new ReaderLoop(database, wallClock, store, reader, Patience.USUAL, () -> running);
            loops.add(loop);
            threads.add(Thread.ofVirtual().name("reader-" + reader.name()).start(loop::run));
        }
    }

    void stop(@Observes @Priority(500) ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        loops.forEach(ReaderLoop::wake);
        for (Thread thread : threads) {
            thread.join(2_000);
        }
    }

    private void pump() {
        while (running) {
            try {
                boolean more = database.first(this::number);
                database.first(this::follow);
                if (!more) {
                    wakeUp.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                rest("numbering events failed, trying again", e);
            }
        }
    }

    /// What a round of numbering did.
    private record Round(int numbered, boolean left) {}

    /// True when events are still waiting for an older transaction to end, so another round follows. Writes nothing
    /// when
    /// there is nothing to number.
    private boolean number() {
        Round round = database.write(tx -> {
            int count = store.number(tx);
            if (count > 0) {
                store.announce(tx, id);
            }
            return new Round(count, store.hasUnnumbered(tx));
        });
        if (round.left() && round.numbered() == 0) {
            LockSupport.parkNanos(SETTLING_NANOS);
        }
        return round.left();
    }

    /// The offset that has been followed.
    private long follow() {
        List<StoredEvent> batch;
        do {
            batch = database.read(tx -> store.after(tx, followed, BATCH));
            if (!batch.isEmpty()) {
                for (EventTail tail : tails) {
                    feed(tail, batch);
                }
                followed = batch.getLast().offset();
                for (ReaderLoop loop : loops) {
                    loop.wakeFor(batch);
                }
            }
        } while (batch.size() == BATCH);
        return followed;
    }

    private static void feed(EventTail tail, List<StoredEvent> batch) {
        try {
            tail.follow(batch);
        } catch (RuntimeException e) {
            LOG.errorf(e, "tail=%s could not follow a batch", tail.getClass().getSimpleName());
        }
    }

    private void listen() {
        while (running) {
            try {
                new Listener(database).listen("foodie_events", this::heard, () -> running);
            } catch (RuntimeException e) {
                rest("listening for events failed, polling meanwhile", e);
            }
        }
    }

    /// What this pump numbered itself it follows anyway.
    private void heard(String pump) {
        if (!pump.equals(id)) {
            wake();
        }
    }

    private void rest(String what, RuntimeException cause) {
        if (!running) {
            return;
        }
        LOG.warn(what, cause);
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
