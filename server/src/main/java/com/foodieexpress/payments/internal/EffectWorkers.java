package com.foodieexpress.payments.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.traces.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Carries effects out: leases them, calls the gateway outside any transaction, records the outcome. A worker that dies
/// loses its lease.
@ApplicationScoped
class EffectWorkers {

    private static final Logger LOG = Logger.getLogger(EffectWorkers.class);
    /// Longer than a gateway call may take; a call that outlasts it is repeated with its key, which does no harm.
    private static final Duration LEASE = Duration.ofSeconds(15);

    /// Most of them wait for a gateway, which costs nothing here.
    private static final int AT_ONCE = 256;

    private static final long POLL_MILLIS = 500;

    private final Database database;
    private final EffectStore effects;
    private final CarryOutEffect carryOut;
    private final WallClock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore wakeUp = new Semaphore(0);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    EffectWorkers(Database database, EffectStore effects, CarryOutEffect carryOut, WallClock clock) {
        this.database = database;
        this.effects = effects;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /// Effects may have been committed. Never blocks.
    void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        running = true;
        Thread.ofVirtual().name("payment-effects").start(this::loop);
    }

    void stop(@Observes @Priority(400) ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        workers.shutdown();
        workers.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void loop() {
        while (running) {
            try {
                if (claimAndRun() == 0) {
                    wakeUp.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private int claimAndRun() throws InterruptedException {
        free.acquire();
        int room = 1 + free.drainPermits();
        List<Effect> claimed = List.of();
        try {
            Instant now = clock.instant();
            claimed = database.write(tx -> effects.claim(tx, now, now.plus(LEASE), room));
        } finally {
            free.release(room - claimed.size());
        }
        claimed.forEach(effect -> workers.submit(() -> run(effect)));
        return claimed.size();
    }

    private void run(Effect effect) {
        try {
            Traces.resumed(
                    effect.trace(),
                    "effect " + effect.kind().name().toLowerCase(Locale.ROOT),
                    () -> carryOut.run(effect));
        } catch (RuntimeException e) {
            giveBack(effect, e);
        } finally {
            free.release();
            // The next effect of the same payment may have waited for this one.
            wake();
        }
    }

    private void giveBack(Effect effect, RuntimeException cause) {
        LOG.errorf(cause, "payment effect=%s attempt=%d failed", effect.key(), effect.attempt());
        try {
            Instant later = clock.instant().plus(CarryOutEffect.pause(effect));
            database.run(tx -> effects.tryAgain(tx, effect, later, String.valueOf(cause)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "payment effect=%s could not be given back; its lease will run out", effect.key());
        }
    }

    private void rest(RuntimeException cause) {
        if (!running) {
            return;
        }
        LOG.warn("claiming payment effects failed, trying again", cause);
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
