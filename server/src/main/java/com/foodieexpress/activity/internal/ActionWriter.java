package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ActivityMetrics.Loss;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// Takes actions from those who must not wait and stores them in batches, four times a second or whenever many have
/// come: a batch costs some milliseconds of a core for its sums, whatever is in it.
///
/// While they cannot be stored they go to files ([Spill]) and from there, when PostgreSQL is back, where they belong.
/// What cannot be kept at all is counted, and a row says so.
@Singleton
class ActionWriter {

    private static final Logger LOG = Logger.getLogger(ActionWriter.class);
    static final int WAITING_MAX = 100_000;
    static final int BATCH_MAX = 5_000;
    private static final int WAKE_AT = 2_000;
    private static final long TICK_MILLIS = 250;
    private static final long TRY_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int SEGMENT_BYTES = 4 << 20;

    private final StoreActions store;
    private final Summaries summaries;
    private final ActivityMetrics metrics;
    private final Spill spill;
    private final WallClock clock;
    private final Queue<Action> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting;
    private final AtomicInteger lost = new AtomicInteger();
    private final Semaphore wakeUp = new Semaphore(0);
    private final ReentrantLock round = new ReentrantLock();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private boolean away;
    private long awaySince;
    private long tryAgainAt;
    private volatile Instant storedUntil;

    ActionWriter(
            StoreActions store,
            Summaries summaries,
            ActivityMetrics metrics,
            ActivityConfig config,
            PlatformConfig platform,
            WallClock clock) {
        this.store = store;
        this.summaries = summaries;
        this.metrics = metrics;
        this.waiting = metrics.waiting();
        this.spill =
                new Spill(platform.dataDir().resolve("activity"), (long) config.spillMaxMib() << 20, SEGMENT_BYTES);
        metrics.spill(spill::bytes);
        this.clock = clock;
        this.storedUntil = clock.instant();
    }

    void start(@Observes @Priority(300) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("action-writer").start(this::loop);
    }

    /// After everything that may still tell of calls.
    void stop(@Observes @Priority(900) ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.release();
        thread.join(10_000);
    }

    /// Never waits and never throws.
    void offer(Action action) {
        int ahead = waiting.getAndIncrement();
        if (ahead >= WAITING_MAX) {
            waiting.decrementAndGet();
            lost.incrementAndGet();
            metrics.lost(Loss.QUEUE, 1);
            return;
        }
        queue.add(action);
        if (ahead == WAKE_AT) {
            wakeUp.release();
        }
    }

    /// Stores what waits now, open minutes too, and whatever the files hold, if that can be done at all. For tests.
    void flush() {
        round.lock();
        try {
            tryAgainAt = System.nanoTime();
            summaries.all().forEach(this::offer);
            round();
        } finally {
            round.unlock();
        }
    }

    long spilledBytes() {
        return spill.bytes();
    }

    /// Everything offered before this moment is stored, or counted as lost.
    Instant storedUntil() {
        return storedUntil;
    }

    private void loop() {
        while (running) {
            try {
                wakeUp.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                guardedRound();
            } catch (InterruptedException e) {
                break;
            }
        }
        summaries.all().forEach(this::offer);
        guardedRound();
        try {
            spill.closeOpen();
        } catch (IOException e) {
            LOG.warn("the file of waiting actions could not be closed", e);
        }
    }

    private void guardedRound() {
        round.lock();
        try {
            summaries.due().forEach(this::offer);
            round();
        } catch (RuntimeException e) {
            LOG.error("a round of the action log failed", e);
        } finally {
            round.unlock();
        }
    }

    private void round() {
        Instant began = clock.instant();
        int gone = lost.getAndSet(0);
        if (gone > 0) {
            offer(Action.lost(gone));
        }
        List<Action> batch;
        do {
            batch = take();
            if (!batch.isEmpty()) {
                write(batch);
            }
            // What came while it was written waits for the next round: else there would be no end of small batches.
        } while (batch.size() == BATCH_MAX);
        // What has waited longest comes last: those who look at the log look at what happens now.
        while (!spill.isEmpty() && mayTry() && waiting.get() < BATCH_MAX && drain()) {
            LOG.debugf("bytes=%d actions still in files", spill.bytes());
        }
        if (spill.isEmpty()) {
            storedUntil = began;
        }
    }

    private List<Action> take() {
        var batch = new ArrayList<Action>();
        while (batch.size() < BATCH_MAX) {
            Action next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        waiting.addAndGet(-batch.size());
        return batch;
    }

    private void write(List<Action> batch) {
        if (!mayTry()) {
            keepInFile(batch);
            return;
        }
        try {
            storeOrRefuse(batch);
        } catch (RuntimeException e) {
            isAway(e);
            keepInFile(batch);
        }
    }

    /// Leaves out, counted, the rows PostgreSQL will never take. Throws when the fault is not the rows'.
    private void storeOrRefuse(List<Action> batch) {
        try {
            store.store(batch);
            isBack();
        } catch (RuntimeException e) {
            if (!StoreActions.isFaultOfTheRows(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                LOG.errorf(e, "action=%s cannot be stored", batch.getFirst().id());
                metrics.lost(Loss.REFUSED, 1);
                lost.incrementAndGet();
                return;
            }
            storeOrRefuse(batch.subList(0, batch.size() / 2));
            storeOrRefuse(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    private void keepInFile(List<Action> batch) {
        int kept = 0;
        try {
            kept = spill.append(batch);
            metrics.spilled(kept);
        } catch (IOException | UncheckedIOException e) {
            LOG.error("actions can neither be stored nor kept in a file", e);
        }
        if (kept < batch.size()) {
            metrics.lost(Loss.SPILL, batch.size() - kept);
            lost.addAndGet(batch.size() - kept);
        }
    }

    /// Stores the oldest file. A crash before it is deleted stores it again, which changes nothing. False
    /// when it did not work.
    private boolean drain() {
        try {
            Spill.Segment oldest = spill.oldest().orElse(null);
            if (oldest == null) {
                return false;
            }
            List<Action> actions = oldest.actions();
            for (int at = 0; at < actions.size(); at += BATCH_MAX) {
                storeOrRefuse(actions.subList(at, Math.min(actions.size(), at + BATCH_MAX)));
            }
            spill.done(oldest);
            return true;
        } catch (RuntimeException e) {
            isAway(e);
            return false;
        } catch (IOException e) {
            LOG.error("the file of waiting actions cannot be read", e);
            tryAgainAt = System.nanoTime() + TRY_AGAIN_NANOS;
            away = true;
            return false;
        }
    }

    private boolean mayTry() {
        return !away || System.nanoTime() - tryAgainAt >= 0;
    }

    private void isAway(RuntimeException cause) {
        tryAgainAt = System.nanoTime() + TRY_AGAIN_NANOS;
        if (!away) {
            away = true;
            awaySince = System.nanoTime();
            LOG.warn("actions cannot be stored and are kept in files meanwhile", cause);
        }
    }

    private void isBack() {
        if (away) {
            away = false;
            LOG.infof(
                    "actions are stored again after %d s",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - awaySince));
        }
    }
}
