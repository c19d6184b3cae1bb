package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.FreshRows.Taken;
import com.foodieexpress.activity.internal.FreshStore.Standing;
import com.foodieexpress.live.Feed;
import com.foodieexpress.live.Live;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// Follows what the log adds, of all nodes, and tells it to those who watch here: ten times a second
/// while somebody does, and not at all otherwise. See docs/decisions/0019.
@Singleton
class ActionTail {

    static final String CHANNEL = "actions";
    static final String EVENT = "actions.added";

    /// Of one round and filter; nobody reads more than a thousand rows a second.
    static final int ROUND_MAX = 100;

    private static final Logger LOG = Logger.getLogger(ActionTail.class);
    private static final long TICK_MILLIS = 100;
    /// Who was away longer is answered with a snapshot.
    private static final Duration KEPT = Duration.ofMinutes(3);

    private static final long FORGET_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Live live;
    private final ActivityDatabase database;
    private final FreshStore fresh;
    private final FreshRows rows;
    private final WallClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore ending = new Semaphore(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private boolean following;
    private UUID epoch = new UUID(0, 0);
    private long told;
    private boolean away;
    private long forgotAt = System.nanoTime();

    ActionTail(Live live, ActivityDatabase database, FreshStore fresh, FreshRows rows, WallClock clock) {
        this.live = live;
        this.database = database;
        this.fresh = fresh;
        this.rows = rows;
        this.clock = clock;
    }

    void start(@Observes @Priority(310) StartupEvent event) {
        thread = Thread.ofVirtual().name("action-tail").start(this::loop);
    }

    void stop(@Observes @Priority(340) ShutdownEvent event) throws InterruptedException {
        ending.release();
        thread.join(Duration.ofSeconds(5));
    }

    /// How far the rounds have come, everything committed so far included. What comes later is told, if
    /// somebody listens here already.
    Feed.Mark mark() {
        lock.lock();
        try {
            Standing now = number();
            if (!following) {
                following = true;
                goOnFrom(now);
            }
            return new Feed.Mark(now.epoch().toString(), now.round());
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        try {
            while (!ending.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                guarded();
            }
        } catch (InterruptedException e) {
            LOG.debug("nobody is told of actions any more");
        }
    }

    private void guarded() {
        try {
            step();
            if (System.nanoTime() - forgotAt > FORGET_NANOS) {
                forgotAt = System.nanoTime();
                forget();
            }
            if (away) {
                away = false;
                LOG.info("actions are told live again");
            }
        } catch (RuntimeException e) {
            if (!away) {
                away = true;
                LOG.warn("actions cannot be told live at the moment; they will be", e);
            }
        }
    }

    private void step() {
        lock.lock();
        try {
            following &= live.hasListenersHere(CHANNEL);
            if (!following) {
                return;
            }
            Standing now = number();
            if (!now.epoch().equals(epoch) || now.forgotten() > told) {
                LOG.infof("epoch=%s round=%d what came before cannot be told", now.epoch(), now.round());
                goOnFrom(now);
                live.restart(CHANNEL);
            }
            while (told < now.round()) {
                tell(told + 1);
                told++;
            }
        } finally {
            lock.unlock();
        }
    }

    private void goOnFrom(Standing now) {
        epoch = now.epoch();
        told = now.round();
    }

    private Standing number() {
        Standing now = database.read(fresh::standing).orElse(null);
        return now == null || now.waiting() ? database.write(fresh::number) : now;
    }

    private void tell(long round) {
        List<UUID> ids = database.read(tx -> fresh.ids(tx, round - 1, round));
        live.tell(CHANNEL, parts -> news(round, ids, parts));
    }

    private Map<Object, Feed.Told> news(long round, List<UUID> ids, Set<Object> parts) {
        List<ActionFilter> filters =
                parts.stream().map(ActionFilter.class::cast).toList();
        Map<Object, Feed.Told> news = new HashMap<>();
        for (Map.Entry<ActionFilter, Taken> each :
                rows.sort(ids, filters, ROUND_MAX).entrySet()) {
            Taken taken = each.getValue();
            if (!taken.isEmpty()) {
                news.put(each.getKey(), new Feed.Told(round, EVENT, clock.instant(), taken.json()));
            }
        }
        return news;
    }

    /// Numbered first, because a gap must show in the numbers.
    void forget() {
        database.run(tx -> {
            fresh.number(tx);
            fresh.forget(tx, clock.instant().minus(KEPT));
        });
    }
}
