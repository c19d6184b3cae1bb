package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Keeps the hashing of passwords from taking the machine: a few threads of its own, which step back behind all others
/// (see [PoliteThreads]), a queue that ends, and a share of the processors over time. A storm of sign-ins fills the
/// queue and is refused; orders do not notice.
///
/// Those who are known to the account they ask for (`familiar`) go first and have places of their own in the queue, so
/// that a storm of strangers does not keep them out.
final class HashingBulkhead implements AutoCloseable {

    /// `queue` is places for familiar people and as many for strangers; `patience` is how long somebody waits, the
    /// hash included; `processors` and `burst` are the [ProcessorBudget].
    record Limits(int atOnce, int queue, Duration patience, double processors, Duration burst) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_RETRY_SECONDS = 30;

    private final Limits limits;
    private final ProcessorBudget budget;
    private final Semaphore familiars;
    private final Semaphore strangers;
    private final ThreadPoolExecutor hashers;
    private final AtomicLong numbers = new AtomicLong();
    private volatile long usualNanos = TimeUnit.MILLISECONDS.toNanos(25);

    HashingBulkhead(Limits limits) {
        this.limits = limits;
        this.budget = new ProcessorBudget(limits.processors(), limits.burst().toNanos(), System::nanoTime);
        this.familiars = new Semaphore(limits.queue());
        this.strangers = new Semaphore(limits.queue());
        this.hashers = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                new PoliteThreads("password-"));
    }

    /// Waits for its turn and answers what the work answers. Refuses `identity.busy` (503) at once when the queue is
    /// full, and whoever has waited too long, whose work is then not done at all.
    <T> T run(boolean familiar, Callable<T> work) {
        Semaphore places = familiar ? familiars : strangers;
        if (!places.tryAcquire()) {
            throw busy(places);
        }
        var turn = new Turn<>(familiar, numbers.incrementAndGet(), () -> withinBudget(work));
        try {
            hashers.execute(turn);
            return turn.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            turn.cancel(false);
            hashers.remove(turn);
            throw busy(places);
        } catch (InterruptedException e) {
            turn.cancel(false);
            Thread.currentThread().interrupt();
            throw busy(places);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing a password failed", e.getCause());
        } finally {
            places.release();
        }
    }

    /// Refuses `identity.busy` (503) when [#run] would refuse a stranger at once: before anything is looked up for him.
    void refuseStrangersWhenFull() {
        if (strangers.availablePermits() == 0) {
            throw busy(strangers);
        }
    }

    /// Hashes waiting or being computed.
    int waiting() {
        return 2 * limits.queue() - familiars.availablePermits() - strangers.availablePermits();
    }

    @Override
    public void close() {
        hashers.shutdown();
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

    private Refusal busy(Semaphore places) {
        long queued = limits.queue() - places.availablePermits();
        long seconds = Math.ceilDiv((long) (queued * usualNanos / limits.processors()), 1_000_000_000L);
        return new Refusal(
                "identity.busy",
                Refusal.Kind.UNAVAILABLE,
                "Too many people sign in at this moment, try again shortly",
                Map.of("retryAfterSeconds", Math.clamp(seconds, 1, LONGEST_RETRY_SECONDS)));
    }

    private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

        private final boolean familiar;
        private final long number;

        Turn(boolean familiar, long number, Callable<T> work) {
            super(work);
            this.familiar = familiar;
            this.number = number;
        }

        @Override
        public int compareTo(Turn<?> other) {
            return familiar == other.familiar ? Long.compare(number, other.number) : familiar ? -1 : 1;
        }
    }
}
