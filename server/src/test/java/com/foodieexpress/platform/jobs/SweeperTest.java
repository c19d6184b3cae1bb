package com.foodieexpress.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Sweeps come back for what is left, and take nothing that is still needed.
@ServerTest
class SweeperTest {

    private static final String KIND = "platform.sweep";

    @Inject
    Database database;

    @Inject
    Jobs jobs;

    @Inject
    WallClock clock;

    @Inject
    Crumbs crumbs;

    @Inject
    @Any
    Instance<Sweep> sweeps;

    @Singleton
    static class Crumbs implements Sweep {
        private final AtomicInteger left = new AtomicInteger();
        private final AtomicInteger runs = new AtomicInteger();

        /// A heap of 4,500 crumbs: two full batches and a rest. Not earlier: a server that has been up for five minutes
        /// sweeps by itself.
        void heap() {
            runs.set(0);
            left.set(4_500);
        }

        @Override
        public String name() {
            return "platform.crumbs";
        }

        @Override
        public int delete(Tx tx, int limit) {
            runs.incrementAndGet();
            int deleted = Math.min(limit, left.get());
            left.addAndGet(-deleted);
            return deleted;
        }
    }

    @Test
    void a_full_batch_is_followed_by_the_next_one() {
        crumbs.heap();
        database.run(tx -> jobs.atWall(tx, crumbs.name(), KIND, clock.instant(), Map.of()));
        await().atMost(Duration.ofSeconds(20)).until(() -> crumbs.left.get() == 0);
        assertThat(crumbs.runs).hasValue(3);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> dueAt(crumbs.name()).isAfter(clock.instant().plusSeconds(600)));
    }

    @Test
    void every_sweep_of_the_product_waits_as_a_job() {
        assertThat(sweeps.stream().map(Sweep::name))
                .contains("platform.old-answers", "ordering.old-quotes", "identity.old-sessions")
                .allSatisfy(name -> assertThat(dueAt(name)).isAfter(Instant.EPOCH));
    }

    @Test
    void an_answer_of_yesterday_goes_and_one_of_today_stays() {
        UUID caller = UuidV7.next();
        keep(caller, "old", clock.instant().minus(Duration.ofHours(25)));
        keep(caller, "new", clock.instant().minus(Duration.ofHours(23)));
        Sweep answers = sweeps.stream()
                .filter(sweep -> sweep.name().equals("platform.old-answers"))
                .findFirst()
                .orElseThrow();
        database.run(tx -> answers.delete(tx, 2_000));
        List<String> left =
                database.read(tx -> tx.query("select key from platform.kept_answer where caller_id = :caller")
                        .bind("caller", caller)
                        .mapTo(String.class)
                        .list());
        assertThat(left).containsExactly("new");
    }

    private void keep(UUID caller, String key, Instant at) {
        database.run(tx -> tx.update("""
                        insert into platform.kept_answer (caller_id, key, request, status, kept_at)
                        values (:caller, :key, '\\x00', 204, :at)""")
                .bind("caller", caller)
                .bind("key", key)
                .bind("at", at)
                .execute());
    }

    private Instant dueAt(String key) {
        return database.read(tx -> tx.query("select due_at from platform.job where key = :key")
                .bind("key", key)
                .map((row, context) -> row.getTimestamp(1).toInstant())
                .findOne()
                .orElse(Instant.EPOCH));
    }
}
