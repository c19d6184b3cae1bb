package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HashingBulkheadTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        release.countDown();
        people.shutdown();
    }

    @Test
    void neverMoreThanItsThreadsWorkAtOnce() throws Exception {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        try (var bulkhead = bulkhead(3, 100, LONG)) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 60; i++) {
                int mine = i;
                answers.add(people.submit(() -> bulkhead.run(true, () -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    Thread.yield();
                    working.decrementAndGet();
                    return mine;
                })));
            }
            for (int i = 0; i < 60; i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void aFullQueueRefusesAtOnceAndKeepsPlacesForTheFamiliar() {
        try (var bulkhead = bulkhead(1, 2, LONG)) {
            hold(bulkhead, false);
            bulkhead.refuseStrangersWhenFull();
            hold(bulkhead, false);
            await().until(() -> bulkhead.waiting() == 2);
            assertThatThrownBy(bulkhead::refuseStrangersWhenFull).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> bulkhead.run(false, () -> 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("identity.busy");
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
                assertThat((Long) refusal.details().get("retryAfterSeconds")).isBetween(1L, 30L);
            });
            Future<Integer> known = people.submit(() -> bulkhead.run(true, () -> 7));
            assertThat(known).succeedsWithin(LONG).isEqualTo(7);
        }
    }

    @Test
    void theFamiliarDoNotWaitForStrangers() {
        try (var bulkhead = bulkhead(1, 10, LONG)) {
            hold(bulkhead, false);
            people.submit(() -> bulkhead.run(false, () -> 1));
            await().until(() -> bulkhead.waiting() == 2);
            assertThat(bulkhead.<Integer>run(true, () -> 2)).isEqualTo(2);
            assertThat(bulkhead.waiting()).isEqualTo(2);
        }
    }

    @Test
    void whoHasWaitedTooLongIsRefusedAndTheWorkIsNotDone() {
        var done = new AtomicInteger();
        try (var bulkhead = bulkhead(1, 10, Duration.ofSeconds(1))) {
            hold(bulkhead, false);
            assertThatThrownBy(() -> bulkhead.run(false, done::incrementAndGet)).isInstanceOf(Refusal.class);
            release.countDown();
            await().until(() -> bulkhead.waiting() == 0);
            assertThat(bulkhead.<Integer>run(false, () -> 5)).isEqualTo(5);
        }
        assertThat(done).hasValue(0);
    }

    @Test
    void aFailureOfTheWorkIsNoRefusalAndFreesThePlace() {
        try (var bulkhead = bulkhead(1, 1, LONG)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> bulkhead.run(false, () -> {
                            throw new IllegalArgumentException("broken");
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasRootCauseMessage("broken");
            }
            assertThat(bulkhead.waiting()).isZero();
        }
    }

    /// Ten processor seconds of work for a tenth of a processor: next to nothing of it happens while others need it.
    @Test
    void aStormStaysWithinItsShareOfTheProcessors() {
        var limits = new HashingBulkhead.Limits(2, 1_000, LONG, 0.1, Duration.ofMillis(50));
        var spun = new AtomicInteger();
        try (var bulkhead = new HashingBulkhead(limits)) {
            long begin = System.nanoTime();
            for (int i = 0; i < 500; i++) {
                people.submit(() -> bulkhead.run(false, () -> spin(20, spun)));
            }
            await().until(() -> spun.get() >= 8);
            long tookMillis = (System.nanoTime() - begin) / 1_000_000;
            // Eight pieces are 160 ms; 12 are the strangers' burst, two pieces run over, the rest waits 25 times as
            // long.
            assertThat(tookMillis).isGreaterThan(1_500);
            people.shutdownNow();
        }
    }

    private static int spin(int millis, AtomicInteger spun) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000L;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
        return spun.incrementAndGet();
    }

    private void hold(HashingBulkhead bulkhead, boolean familiar) {
        var begun = new CountDownLatch(1);
        people.submit(() -> bulkhead.run(familiar, () -> {
            begun.countDown();
            release.await();
            return 0;
        }));
        if (bulkhead.waiting() == 0) {
            await().until(() -> begun.getCount() == 0);
        }
    }

    private static HashingBulkhead bulkhead(int atOnce, int queue, Duration wait) {
        return new HashingBulkhead(new HashingBulkhead.Limits(atOnce, queue, wait, 8, Duration.ofMinutes(1)));
    }
}
