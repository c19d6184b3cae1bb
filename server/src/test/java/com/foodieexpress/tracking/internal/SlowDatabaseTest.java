package com.foodieexpress.tracking.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A database that takes nothing for a while: somebody holds a lock on the table of fixes.
@ServerTest
class SlowDatabaseTest extends PhoneTest {

    private static final int BATCH = 500;
    private static final int BATCHES = 230;

    @Inject
    Database database;

    @Inject
    TrackingMetrics metrics;

    @Test
    void whatDoesNotFitIsTurnedAwayAndWhatWasAcknowledgedIsStored() throws Exception {
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Response>>();
            try (var lock = new TableLock(phones)) {
                for (int i = 0; i < BATCHES; i++) {
                    String body = batch(i);
                    answers.add(phones.submit(() -> rider.call().body(body).post(PATH)));
                }
                await().atMost(Duration.ofSeconds(20)).until(() -> refused(answers) > 0);
                Response refused = answers.stream()
                        .filter(Future::isDone)
                        .findFirst()
                        .orElseThrow()
                        .get();
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.jsonPath().getString("code")).isEqualTo("tracking.overloaded");
                assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
                assertThat(metrics.waiting().get()).isLessThanOrEqualTo(FixWriter.WAITING_MAX);
                // The server itself stays at work.
                given().get("/health/live").then().statusCode(200);
            }
            Set<Long> acknowledged = acknowledged(answers);
            assertThat(stored()).isEqualTo(acknowledged);
        }
    }

    @Test
    void anUplinkStopsReadingAndLosesNothing() throws Exception {
        int frames = 40;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var phone = UplinkClient.open(rider.access())) {
            Future<?> sending;
            try (var lock = new TableLock(threads)) {
                sending = threads.submit(() -> {
                    for (int i = 0; i < frames; i++) {
                        phone.send(batch(i));
                    }
                });
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> metrics.waiting().get() >= Uplink.WINDOW);
                assertThat(metrics.waiting().get()).isLessThan(Uplink.WINDOW + 2 * BATCH);
            }
            long acknowledged = -1;
            while (acknowledged < frames * BATCH - 1) {
                JsonNode ack = phone.next("ack");
                acknowledged = ack.path("acknowledged").asLong();
            }
            sending.get();
        }
        assertThat(stored()).hasSize(frames * BATCH);
    }

    /// Holds the table from its making to its closing.
    private final class TableLock implements AutoCloseable {

        private final CountDownLatch end = new CountDownLatch(1);
        private final Future<?> holder;

        TableLock(ExecutorService threads) throws InterruptedException {
            var held = new CountDownLatch(1);
            holder = threads.submit(() -> database.run(tx -> {
                tx.update("lock table tracking.fix in access exclusive mode").execute();
                held.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            held.await();
        }

        @Override
        public void close() throws Exception {
            end.countDown();
            holder.get();
        }
    }

    /// A hundred thousand seconds would be tomorrow.
    @Override
    Instant recordedAt(long n) {
        return start.plusMillis(n);
    }

    private String batch(int i) {
        return batch(LongStream.range((long) i * BATCH, (i + 1L) * BATCH)
                .mapToObj(this::fix)
                .toArray(String[]::new));
    }

    private static int refused(List<Future<Response>> answers) {
        return (int) answers.stream().filter(Future::isDone).count();
    }

    private static Set<Long> acknowledged(List<Future<Response>> answers) throws Exception {
        var numbers = new HashSet<Long>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).get().statusCode() == 200) {
                LongStream.range((long) i * BATCH, (i + 1L) * BATCH).forEach(numbers::add);
            }
        }
        assertThat(numbers).isNotEmpty();
        return numbers;
    }

    private Set<Long> stored() {
        return new HashSet<>(database.read(
                tx -> tx.query("select seq from tracking.fix where rider_id = :rider and session = :session")
                        .bind("rider", rider.id())
                        .bind("session", session)
                        .mapTo(Long.class)
                        .list()));
    }
}
