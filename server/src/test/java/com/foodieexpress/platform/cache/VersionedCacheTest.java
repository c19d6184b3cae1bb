package com.foodieexpress.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A value of the version asked for, loaded as seldom as possible, in a bounded space.
class VersionedCacheTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final VersionedCache<String, String> cache = new VersionedCache<>("test", 100, String::length, metrics);

    @Test
    void eachVersionIsLoadedOnce() {
        assertThat(cache.get("a", 1, () -> "one")).isEqualTo("one");
        assertThat(cache.get("a", 1, VersionedCacheTest::notAgain)).isEqualTo("one");
        assertThat(cache.get("a", 2, () -> "two")).isEqualTo("two");
        assertThat(cache.get("a", 2, VersionedCacheTest::notAgain)).isEqualTo("two");
        assertThat(reads("hit")).isEqualTo(2);
        assertThat(reads("miss")).isEqualTo(2);
    }

    @Test
    void whoeverIsSlowDoesNotPutAnOldVersionOverANewOne() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> cache.get("a", 1, () -> {
            asked.countDown();
            await().until(() -> answer.await(10, TimeUnit.SECONDS));
            return "old";
        }));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        cache.get("a", 2, () -> "new");
        answer.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("old");
        assertThat(cache.get("a", 2, VersionedCacheTest::notAgain)).isEqualTo("new");
    }

    @Test
    void manyAreLoadedAtOnceAndOnlyThoseThatChanged() {
        cache.get("a", 1, () -> "one");
        assertThat(cache.getAll(Map.of("a", 1L, "b", 1L, "c", 1L), missing -> {
                    assertThat(missing).containsExactlyInAnyOrder("b", "c");
                    return Map.of("b", "two");
                }))
                .isEqualTo(Map.of("a", "one", "b", "two"));
        assertThat(cache.getAll(Map.of("a", 2L, "b", 1L), missing -> {
                    assertThat(missing).containsExactly("a");
                    return Map.of("a", "three");
                }))
                .isEqualTo(Map.of("a", "three", "b", "two"));
        assertThat(cache.getAll(Map.of("a", 2L), missing -> Map.of("a", notAgain())))
                .isEqualTo(Map.of("a", "three"));
    }

    @Test
    void whatIsUsedLeastMakesRoom() {
        IntStream.range(0, 1_000).forEach(i -> cache.get("key " + i, 1, () -> "123456789"));
        await().untilAsserted(() ->
                assertThat(metrics.get("foodie.cache.entries").gauge().value()).isBetween(1.0, 10.0));
    }

    /// A source whose value is its version, read before the cache is asked as its users do.
    @Test
    void nobodySeesLessThanWhatWasThereWhenTheyAsked() {
        var source = new AtomicLong();
        var numbers = new VersionedCache<String, Long>("numbers", 100, value -> 1, metrics);
        var writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                source.incrementAndGet();
                if (ThreadLocalRandom.current().nextInt(4) == 0) {
                    Thread.onSpinWait();
                }
            }
        });
        IntStream.range(0, 4)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> {
                    while (!writer.isDone()) {
                        long version = source.get();
                        assertThat(numbers.get("a", version, source::get)).isGreaterThanOrEqualTo(version);
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private double reads(String outcome) {
        return metrics.get("foodie.cache.reads")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static String notAgain() {
        throw new AssertionError("was kept");
    }
}
