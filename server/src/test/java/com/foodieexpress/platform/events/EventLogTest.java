package com.foodieexpress.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The promises of the event log: nothing skipped, nothing told twice, each entity's events in the order they happened.
@ServerTest
class EventLogTest {

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Test
    void anEventOfARolledBackTransactionIsNeverTold() {
        UUID entity = UuidV7.next();
        try {
            database.run(tx -> {
                append(tx, entity, "x.never");
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            // expected
        }
        UUID later = UuidV7.next();
        database.run(tx -> append(tx, later, "x.later"));
        await().atMost(Duration.ofSeconds(5)).until(() -> !told(later).isEmpty());
        assertThat(told(entity)).isEmpty();
    }

    @Test
    void aTransactionThatCommitsLateDelaysNobodysOrderAndIsNotSkipped() throws Exception {
        UUID slow = UuidV7.next();
        UUID quick = UuidV7.next();
        var slowWrote = new CountDownLatch(1);
        var letSlowCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> database.run(tx -> {
                append(tx, slow, "x.slow");
                slowWrote.countDown();
                uninterruptibly(letSlowCommit);
            }));
            try {
                slowWrote.await();
                database.run(tx -> append(tx, quick, "x.quick"));
                // The later event waits: an older transaction might still add something before it.
                await().during(Duration.ofMillis(300))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> told(quick).isEmpty());
            } finally {
                letSlowCommit.countDown();
            }
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> !told(quick).isEmpty());
        assertThat(told(slow).getFirst().offset())
                .isLessThan(told(quick).getFirst().offset());
    }

    @Test
    void manyWritersOfTheSameEntitiesLeaveDenseOffsetsAndEachEntitysOrder() throws Exception {
        List<UUID> entities =
                LongStream.range(0, 8).mapToObj(i -> UuidV7.next()).toList();
        database.run(tx -> entities.forEach(
                id -> tx.update("insert into platform.event_reader (name, log_offset) values (:name, 0)")
                        .bind("name", "test-" + id)
                        .execute()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 16; writer++) {
                int seed = writer;
                threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        writeNumbered(entities.get((seed + i) % entities.size()));
                    }
                });
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> entities.stream().mapToInt(id -> told(id).size()).sum() == 400);
        List<Long> offsets = new ArrayList<>();
        for (UUID id : entities) {
            List<StoredEvent> events = told(id);
            assertThat(events)
                    .extracting(event -> event.data().get("n").asInt())
                    .isSorted()
                    .doesNotHaveDuplicates();
            events.forEach(event -> offsets.add(event.offset()));
        }
        assertThat(offsets).doesNotHaveDuplicates();
    }

    /// Takes the entity's lock only after its first write, so that transaction ids and lock order disagree on purpose.
    private void writeNumbered(UUID entity) {
        database.run(tx -> {
            tx.query("select pg_current_xact_id()::text").mapTo(String.class).one();
            long n = tx.query(
                            "update platform.event_reader set log_offset = log_offset + 1 where name = :name returning log_offset")
                    .bind("name", "test-" + entity)
                    .mapTo(Long.class)
                    .one();
            log.append(
                    tx,
                    new NewEvent(
                            "x.numbered",
                            "x",
                            entity,
                            List.of("x:" + entity),
                            Map.of("n", n),
                            Actor.SYSTEM,
                            Instant.EPOCH));
        });
    }

    private void append(com.foodieexpress.platform.db.Tx tx, UUID entity, String type) {
        log.append(tx, new NewEvent(type, "x", entity, List.of("x:" + entity), Map.of(), Actor.SYSTEM, Instant.EPOCH));
    }

    private List<StoredEvent> told(UUID entity) {
        return log.ofChannel("x:" + entity, 0, 1000);
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
