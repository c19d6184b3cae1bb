package com.foodieexpress.platform.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.DeadLetter.Decision;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reader that cannot read an event leaves it behind with its entity's later ones, and nothing else.
@ServerTest
class DeadLettersTest {

    private static final String TYPE = "x.counted";
    private static final Patience SHORT = new Patience(3, Duration.ofMillis(5), Duration.ofMillis(5), 3);
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Inject
    DeadLetters letters;

    @Inject
    WallClock wallClock;

    private final EventStore store = new EventStore();
    private final Told reader = new Told();
    private final UUID sick = UuidV7.next();
    private final UUID sound = UuidV7.next();
    private volatile boolean running = true;
    private ReaderLoop loop;
    private Thread thread = new Thread();

    @BeforeEach
    void begin() {
        database.run(tx -> {
            store.register(tx, reader.name());
            store.advance(tx, reader.name(), store.head(tx));
        });
        loop = new ReaderLoop(database, wallClock, store, reader, SHORT, () -> running);
        thread = Thread.ofVirtual().start(loop::run);
    }

    @AfterEach
    void end() throws InterruptedException {
        running = false;
        thread.join(5_000);
        database.run(tx -> tx.update("delete from platform.dead_letter where reader = :reader")
                .bind("reader", reader.name())
                .execute());
    }

    @Test
    void theOthersGoOnAndTheEntitysLaterEventsWaitInOrder() {
        reader.broken = told -> told.equals(name(sick, 1));
        append(sick, 0);
        appendAtOnce(sound, 0, sick, 1, sound, 1, sick, 2, sound, 2);
        append(sick, 3);
        append(sound, 3);
        awaitTold(sick, 0);
        awaitTold(sound, 0, 1, 2, 3);
        assertThat(mine()).extracting(DeadLetter::entityId).containsOnly(sick);
        assertThat(mine())
                .extracting(DeadLetter::error)
                .containsExactly("java.lang.IllegalStateException: broken", null, null);
        assertThat(reader.told(sick)).containsExactly(name(sick, 0));

        reader.broken = told -> false;
        assertThat(letters.decide(reader.name(), mine().getFirst().offset(), Decision.RETRY))
                .isTrue();
        awaitTold(sick, 0, 1, 2, 3);
        assertThat(mine()).isEmpty();
        append(sick, 4);
        awaitTold(sick, 0, 1, 2, 3, 4);
        assertThat(reader.told(sound)).hasSize(4);
    }

    @Test
    void whatFailsAgainStaysAndWhatIsDiscardedIsNeverTold() {
        reader.broken = told -> told.equals(name(sick, 0)) || told.equals(name(sick, 2));
        appendAtOnce(sick, 0, sick, 1, sick, 2, sick, 3, sound, 0);
        awaitTold(sound, 0);
        long first = mine().getFirst().offset();
        int shown = reader.failures.size();
        letters.decide(reader.name(), first, Decision.RETRY);
        await().atMost(SOON)
                .until(() -> reader.failures.size() > shown && mine().getFirst().decision() == null);
        assertThat(mine()).hasSize(4);

        letters.decide(reader.name(), first, Decision.DISCARD);
        awaitTold(sick, 1);
        await().atMost(SOON).until(() -> mine().size() == 2 && mine().getFirst().error() != null);
        letters.decide(reader.name(), mine().getFirst().offset(), Decision.DISCARD);
        awaitTold(sick, 1, 3);
        assertThat(mine()).isEmpty();
    }

    @Test
    void aDecisionWaitsForTheOlderLettersOfTheEntity() {
        reader.broken = told -> told.equals(name(sick, 0));
        appendAtOnce(sick, 0, sick, 1, sound, 0);
        awaitTold(sound, 0);
        letters.decide(reader.name(), mine().getLast().offset(), Decision.RETRY);
        append(sound, 1);
        awaitTold(sound, 0, 1);
        // Two polls of the reader: the decision could have been carried out.
        await().during(Duration.ofMillis(2_200))
                .atMost(SOON)
                .until(() -> reader.told(sick).isEmpty());
        assertThat(mine()).hasSize(2);
    }

    @Test
    void aDatabaseThatIsAwayIsNoEventsFault() {
        reader.failure = new IllegalStateException(new SQLException("connection lost", "08006"));
        reader.broken = told -> reader.failures.size() < 8;
        append(sick, 0);
        awaitTold(sick, 0);
        reader.failures.clear();
        reader.failure = new IllegalStateException(new SQLException("no connection to lend"));
        append(sick, 1);
        awaitTold(sick, 0, 1);
        assertThat(mine()).isEmpty();
    }

    @Test
    void aReaderThatFailsAtEverythingStandsStill() {
        reader.broken = told -> true;
        UUID[] many = IntStream.range(0, 5).mapToObj(i -> UuidV7.next()).toArray(UUID[]::new);
        for (UUID entity : many) {
            append(entity, 0);
        }
        await().atMost(SOON).until(() -> reader.failures.contains(name(many[3], 0)) && mine().size() == 3);
        int shown = reader.failures.size();
        await().atMost(SOON).until(() -> reader.failures.size() > shown + 3);
        assertThat(mine()).hasSize(3);
        assertThat(reader.failures).doesNotContain(name(many[4], 0));
        reader.broken = told -> false;
        awaitTold(many[4], 0);
    }

    @Test
    void anErrorOfTheMachineryOrOddTextEndsNoReader() {
        reader.error = new StackOverflowError("deep \0 in");
        reader.broken = told -> told.equals(name(sick, 0));
        appendAtOnce(sick, 0, sound, 0);
        awaitTold(sound, 0);
        assertThat(mine()).extracting(DeadLetter::error).containsExactly("java.lang.StackOverflowError: deep   in");
    }

    /// The server's own reader, with its own patience.
    @Test
    void aRealReaderLeavesAnOrderBehindItCannotRead() {
        database.run(tx -> log.append(tx, event(sick, "order.placed", Map.of("restaurantId", "none of ours"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> !of("analytics").isEmpty());
        DeadLetter letter = of("analytics").getFirst();
        given().get("/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'event-readers' }.data.deadLetters", greaterThanOrEqualTo(1));
        given().get("/metrics").then().statusCode(200).body(containsString("foodie_events_letters{state=\"failed\"}"));

        TestUser admin = TestUser.admin();
        String listed = "items.find { it.entityId == '" + sick + "' }";
        admin.call()
                .get("/api/v1/admin/dead-letters?limit=100")
                .then()
                .statusCode(200)
                .body(listed + ".reader", equalTo("analytics"))
                .body(listed + ".type", equalTo("order.placed"))
                .body(listed + ".error", containsString("IllegalArgumentException"));
        String path = "/api/v1/admin/dead-letters/analytics/" + letter.offset() + "/discard";
        TestUser.customer().call().post(path).then().statusCode(403);
        admin.call().post(path).then().statusCode(202);
        await().atMost(SOON).until(() -> of("analytics").isEmpty());
        admin.call().post(path).then().statusCode(404).body("code", equalTo("platform.no-dead-letter"));
    }

    private void awaitTold(UUID entity, int... numbers) {
        List<String> expected =
                IntStream.of(numbers).mapToObj(n -> name(entity, n)).toList();
        await().atMost(SOON).untilAsserted(() -> {
            loop.wake();
            assertThat(reader.told(entity)).isEqualTo(expected);
        });
    }

    private List<DeadLetter> mine() {
        loop.wake();
        return letters.list(1_000).stream()
                .filter(letter -> letter.reader().equals(reader.name()))
                .toList();
    }

    private List<DeadLetter> of(String name) {
        return letters.list(1_000).stream()
                .filter(letter ->
                        letter.reader().equals(name) && letter.entityId().equals(sick))
                .toList();
    }

    private void append(UUID entity, int number) {
        database.run(tx -> log.append(tx, event(entity, TYPE, Map.of("n", number))));
    }

    /// Entities and numbers in turn, in one transaction, so that a reader gets them as one batch.
    private void appendAtOnce(Object... entitiesAndNumbers) {
        database.run(tx -> {
            for (int i = 0; i < entitiesAndNumbers.length; i += 2) {
                Map<String, Object> data = Map.of("n", entitiesAndNumbers[i + 1]);
                log.append(tx, event((UUID) entitiesAndNumbers[i], TYPE, data));
            }
        });
    }

    private static NewEvent event(UUID entity, String type, Object data) {
        return new NewEvent(type, "x", entity, List.of("x:" + entity), data, Actor.SYSTEM, Instant.EPOCH);
    }

    private static String name(UUID entity, int number) {
        return entity + " " + number;
    }

    /// Remembers what it was told, but only what was committed.
    private static final class Told implements EventReader {
        final List<String> committed = new CopyOnWriteArrayList<>();
        final List<String> failures = new CopyOnWriteArrayList<>();
        volatile Predicate<String> broken = told -> false;
        volatile RuntimeException failure = new IllegalStateException("broken");
        volatile @Nullable StackOverflowError error;
        private final String name = "test-told-" + UuidV7.next();

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean concerns(String type) {
            return type.equals(TYPE);
        }

        @Override
        public void read(Tx tx, List<StoredEvent> batch) {
            var heard = new ArrayList<String>();
            for (StoredEvent event : batch) {
                if (concerns(event.type())) {
                    String told = DeadLettersTest.name(
                            event.entityId(), event.data().get("n").asInt());
                    if (broken.test(told)) {
                        failures.add(told);
                        throw thrown();
                    }
                    heard.add(told);
                }
            }
            tx.afterCommit(() -> committed.addAll(heard));
        }

        private RuntimeException thrown() {
            StackOverflowError deep = error;
            if (deep != null) {
                throw deep;
            }
            return failure;
        }

        List<String> told(UUID entity) {
            return committed.stream()
                    .filter(told -> told.startsWith(entity.toString()))
                    .toList();
        }
    }
}
