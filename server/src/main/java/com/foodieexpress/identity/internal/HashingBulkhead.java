package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// Keeps the hashing of passwords from taking the machine: threads of its own, which step back behind all others (see
/// [PoliteThreads]), a queue that ends, and a share of the processors over time. A storm of sign-ins fills the queue
/// and is refused; orders do not notice.
///
/// Those who are known to the account they ask for (`familiar`) have a lane of their own, so that a storm of strangers
/// does not keep them out. Strangers get a quarter of the share.
final class HashingBulkhead implements AutoCloseable {

    /// For each of the two lanes: `atOnce` hashes computed at once and `queue` places, the computing included;
    /// `patience` is how long somebody waits, the hash included. `processors` and `burst`, of the familiar, are a
    /// [ProcessorBudget].
    record Limits(int atOnce, int queue, Duration patience, double processors, Duration burst) {}

    private static final double SHARE_OF_STRANGERS = 0.25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_RETRY_SECONDS = 30;

    private final Limits limits;
    private final Lane familiars;
    private final Lane strangers;

    HashingBulkhead(Limits limits) {
        this.limits = limits;
        this.familiars = new Lane("password-", limits, 1);
        this.strangers = new Lane("password-stranger-", limits, SHARE_OF_STRANGERS);
    }

    /// Waits for its turn and answers what the work answers. Refuses `identity.busy` (503) at once when the queue is
    /// full, and whoever has waited too long, whose work is then not done at all.
    <T> T run(boolean familiar, Callable<T> work) {
        return (familiar ? familiars : strangers).run(work);
    }

    /// Refuses `identity.busy` (503) when [#run] would refuse a stranger at once: before anything is looked up for him.
    void refuseStrangersWhenFull() {
        if (strangers.waiting() == limits.queue()) {
            throw strangers.busy();
        }
    }

    /// Hashes waiting or being computed.
    int waiting() {
        return familiars.waiting() + strangers.waiting();
    }

    @Override
    public void close() {
        familiars.hashers.shutdown();
        strangers.hashers.shutdown();
    }

    private static final class Lane {

        private final Limits limits;
        private final double share;
        private final ProcessorBudget budget;
        private final Semaphore places;
        private final ThreadPoolExecutor hashers;
        private volatile long usualNanos = TimeUnit.MILLISECONDS.toNanos(25);

        Lane(String name, Limits limits, double part) {
            this.limits = limits;
            this.share = part * limits.processors();
            this.budget =
                    new ProcessorBudget(share, (long) (part * limits.burst().toNanos()), System::nanoTime);
            this.places = new Semaphore(limits.queue());
            this.hashers = new ThreadPoolExecutor(
                    limits.atOnce(),
                    limits.atOnce(),
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new PoliteThreads(name));
        }

        int waiting() {
            return limits.queue() - places.availablePermits();
        }

        <T> T run(Callable<T> work) {
            if (!places.tryAcquire()) {
                throw busy();
            }
            var turn = new FutureTask<T>(() -> withinBudget(work));
            try {
                hashers.execute(turn);
                return turn.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                turn.cancel(false);
                hashers.remove(turn);
                throw busy();
            } catch (InterruptedException e) {
                turn.cancel(false);
                Thread.currentThread().interrupt();
                throw busy();
            } catch (ExecutionException e) {
                throw new IllegalStateException("hashing a password failed", e.getCause());
            } finally {
                places.release();
            }
        }

        private <T> T withinBudget(Callable<T> work) throws Exception {
            for (long wait = budget.nanosToWait(); wait > 0; wait = budget.nanosToWait()) {
                LockSupport.parkNanos(wait);
            }
            long begin = THREADS.getCurrentThreadCpuTime();
            try {
                return work.call();
            } finally {
                long took = THREADS.getCurrentThreadCpuTime() - begin;
                budget.spend(took);
                usualNanos += (took - usualNanos) / 8;
            }
        }

        Refusal busy() {
            long seconds = Math.ceilDiv((long) (waiting() * usualNanos / share), 1_000_000_000L);
            return new Refusal(
                    "identity.busy",
                    Refusal.Kind.UNAVAILABLE,
                    "Too many people sign in at this moment, try again shortly",
                    Map.of("retryAfterSeconds", Math.clamp(seconds, 1, LONGEST_RETRY_SECONDS)));
        }
    }
}
