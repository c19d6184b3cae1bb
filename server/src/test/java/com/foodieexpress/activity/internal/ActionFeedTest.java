package com.foodieexpress.activity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.LiveSocket;
import com.foodieexpress.testing.LiveSocket.Place;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Administrators watch the log: each what its filter takes, without a gap and nothing twice.
@ServerTest
class ActionFeedTest {

    private static final String CHANNEL = "actions";

    @Inject
    StoreActions store;

    @Inject
    FreshStore fresh;

    @Inject
    ActivityDatabase database;

    @Inject
    ActionFeed feed;

    @Inject
    FreshRows rows;

    @Inject
    WallClock clock;

    @Test
    void eachHearsWhatItsFilterTakes() throws InterruptedException {
        TestUser one = TestUser.customer();
        TestUser other = TestUser.customer();
        try (var ofOne = socket();
                var failures = socket()) {
            ofOne.subscribe(CHANNEL, Map.of("user", one.id()), null);
            failures.subscribe(
                    CHANNEL,
                    Map.of("user", other.id(), "success", false, "service", "ordering.", "text", "NOT-F"),
                    null);
            String read = request(one, "/api/v1/auth/me", 200);
            request(other, "/api/v1/auth/me", 200);
            String missed = request(other, "/api/v1/orders/" + UuidV7.next(), 404);

            JsonNode failure = failures.nextEvent();
            assertThat(failure.at("/event/type").asText()).isEqualTo("actions.added");
            assertThat(ids(failure)).containsExactly(missed);
            assertThat(failure.at("/event/data/items/0/method").asText()).isEqualTo("order");
            List<JsonNode> heard = new ArrayList<>();
            while (heard.stream().noneMatch(row -> row.path("id").asText().equals(read))) {
                ofOne.nextEvent().at("/event/data/items").forEach(heard::add);
            }
            assertThat(heard)
                    .allMatch(row -> row.path("userId").asText().equals(one.id().toString()));
        }
    }

    @Test
    void theNewestRowsComeFirst() throws InterruptedException {
        UUID user = UuidV7.next();
        List<Action> actions = actions(60, user);
        store.store(actions);
        try (var socket = socket()) {
            JsonNode answer = socket.subscribe(CHANNEL, Map.of("user", user), null);
            assertThat(texts(answer.at("/snapshot/items")))
                    .containsExactlyElementsOf(actions.reversed().stream()
                            .limit(50)
                            .map(action -> action.id().toString())
                            .toList());
        }
    }

    /// Batches of several writers, with ids of long ago among them, to somebody whose line breaks again
    /// and again.
    @Test
    void whoHopsMissesNothingAndHearsNothingTwice() throws InterruptedException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        UUID user = UuidV7.next();
        List<String> stored = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        LiveSocket socket = socket();
        Place place = Place.of(socket.subscribe(CHANNEL, Map.of("user", user), null));
        for (int round = 0; round < 12; round++) {
            List<List<Action>> batches =
                    Stream.generate(() -> late(random, user)).limit(3).toList();
            batches.forEach(
                    batch -> batch.forEach(action -> stored.add(action.id().toString())));
            CompletableFuture<?>[] writers = batches.stream()
                    .map(batch -> CompletableFuture.runAsync(() -> store.store(batch)))
                    .toArray(CompletableFuture<?>[]::new);
            if (random.nextBoolean()) {
                if (random.nextInt(3) == 0) {
                    socket.close();
                    socket = socket();
                } else {
                    socket.unsubscribe(CHANNEL);
                }
                JsonNode answer = socket.subscribe(CHANNEL, Map.of("user", user), place);
                assertThat(answer.path("recovered").asBoolean())
                        .as("seed %d", seed)
                        .isTrue();
            }
            CompletableFuture.allOf(writers).join();
            while (heard.size() < stored.size()) {
                JsonNode event = socket.nextEvent();
                assertThat(event.path("offset").asLong()).isGreaterThan(place.offset());
                place = new Place(place.epoch(), event.path("offset").asLong());
                heard.addAll(ids(event));
            }
        }
        socket.close();
        assertThat(heard).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(stored);
    }

    /// A batch that is still being written when a later one is there already has its turn after it, on
    /// every node.
    @Test
    void whatCommitsLateComesLater() {
        Action slow = ActionsForTests.of(UuidV7.next(), UuidV7.next());
        Action quick = ActionsForTests.of(UuidV7.next(), UuidV7.next());
        long[] between = new long[1];
        database.run(tx -> {
            fresh.add(tx, Instant.now(), List.of(slow));
            between[0] = CompletableFuture.supplyAsync(() -> {
                        database.run(other -> fresh.add(other, Instant.now(), List.of(quick)));
                        return number();
                    })
                    .join();
        });
        long after = number();
        assertThat(after).isGreaterThan(between[0]);
        assertThat(added(0, between[0])).contains(quick.id()).doesNotContain(slow.id());
        assertThat(added(between[0], after)).contains(slow.id());
    }

    @Test
    void everyNodeTellsTheSameRounds() throws InterruptedException {
        UUID user = UuidV7.next();
        ActionFilter filter = feed.part(Json.tree(Json.write(Map.of("user", user))));
        var here = new ToldHere(filter);
        var there = new ToldHere(filter);
        var one = new ActionTail(here, database, fresh, rows, clock);
        var other = new ActionTail(there, database, fresh, rows, clock);
        one.mark();
        other.mark();
        one.start(new StartupEvent());
        other.start(new StartupEvent());
        List<UUID> stored = new ArrayList<>();
        for (int batch = 0; batch < 40; batch++) {
            List<Action> actions = actions(3, user);
            store.store(actions);
            actions.forEach(action -> stored.add(action.id()));
        }
        await().untilAsserted(() -> {
            assertThat(here.ids()).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(there.rounds).isEqualTo(here.rounds);
        });
        one.stop(new ShutdownEvent());
        other.stop(new ShutdownEvent());
    }

    @Test
    void moreThanAnybodyReadsIsCounted() throws InterruptedException {
        UUID user = UuidV7.next();
        List<Action> actions = actions(ActionTail.ROUND_MAX + 150, user);
        try (var socket = socket()) {
            socket.subscribe(CHANNEL, Map.of("user", user), null);
            store.store(actions);
            JsonNode event = socket.nextEvent();
            assertThat(ids(event))
                    .containsExactlyElementsOf(actions.reversed().stream()
                            .limit(ActionTail.ROUND_MAX)
                            .map(action -> action.id().toString())
                            .toList());
            assertThat(event.at("/event/data/leftOut").asInt()).isEqualTo(150);
        }
    }

    @Test
    void whoMissedTooMuchStartsAgain() throws InterruptedException {
        UUID user = UuidV7.next();
        try (var socket = socket()) {
            Place place = Place.of(socket.subscribe(CHANNEL, Map.of("user", user), null));
            socket.unsubscribe(CHANNEL);
            store.store(actions(301, user));
            JsonNode again = socket.subscribe(CHANNEL, Map.of("user", user), place);
            assertThat(again.path("recovered").asBoolean()).isFalse();
            assertThat(again.at("/snapshot/items")).hasSize(50);
            // Of somebody else nothing was missed.
            JsonNode quiet = socket.subscribe(CHANNEL, Map.of("user", UuidV7.next()), place);
            assertThat(quiet.path("recovered").asBoolean()).isTrue();

            store.store(actions(1, user));
            database.run(tx -> {
                fresh.number(tx);
                fresh.forget(tx, Instant.now().plusSeconds(60));
            });
            JsonNode forgotten = socket.subscribe(CHANNEL, Map.of("user", user), Place.of(again));
            assertThat(forgotten.path("recovered").asBoolean()).isFalse();
        }
    }

    /// A crash of PostgreSQL empties both tables.
    @Test
    void afterACrashEverybodyStartsAgain() throws InterruptedException {
        UUID user = UuidV7.next();
        try (var socket = socket()) {
            Place place = Place.of(socket.subscribe(CHANNEL, Map.of("user", user), null));
            database.run(
                    tx -> tx.update("truncate activity.feed, activity.fresh").execute());
            List<Action> actions = actions(2, user);
            store.store(actions);
            JsonNode anew = socket.next(frame -> frame.path("type").asText().equals("subscribed"));
            assertThat(anew.path("epoch").asText()).isNotEqualTo(place.epoch());
            List<String> heard = texts(anew.at("/snapshot/items"));
            while (heard.size() < actions.size()) {
                heard.addAll(ids(socket.nextEvent()));
            }
            assertThat(heard)
                    .containsExactlyInAnyOrderElementsOf(actions.stream()
                            .map(action -> action.id().toString())
                            .toList());
            JsonNode old = socket.subscribe(CHANNEL, Map.of("user", user), place);
            assertThat(old.path("recovered").asBoolean()).isFalse();
        }
    }

    @Test
    void aStreamIsFilteredAndResumedToo() throws InterruptedException {
        UUID user = UuidV7.next();
        String query = CHANNEL + "&params=" + encoded(CHANNEL + "@" + Json.write(Map.of("user", user)));
        Place place;
        try (var stream = new EventStream(TestUser.admin().access(), query)) {
            place = Place.of(stream.next(frame -> frame.path("type").asText().equals("subscribed")));
            store.store(actions(1, UuidV7.next()));
            List<Action> actions = actions(1, user);
            store.store(actions);
            JsonNode event = stream.next(frame -> frame.path("type").asText().equals("event"));
            assertThat(ids(event)).containsExactly(actions.getFirst().id().toString());
        }
        String after = query + "&after=" + encoded(CHANNEL + "@" + place.epoch() + ":" + place.offset());
        try (var stream = new EventStream(TestUser.admin().access(), after)) {
            assertThat(stream.next(frame -> frame.path("type").asText().equals("subscribed"))
                            .path("recovered")
                            .asBoolean())
                    .isTrue();
            assertThat(ids(stream.next(frame -> frame.path("type").asText().equals("event"))))
                    .hasSize(1);
        }
    }

    @Test
    void nobodyElseWatchesAndWhatIsNoFilterIsRefused() throws InterruptedException {
        for (TestUser user : List.of(TestUser.customer(), TestUser.rider(), TestUser.restaurant())) {
            try (var socket = new LiveSocket(user.access())) {
                assertThat(code(socket.subscribe(CHANNEL, Map.of("user", user.id()), null)))
                        .isEqualTo("live.forbidden");
            }
        }
        try (var socket = socket()) {
            assertThat(code(socket.subscribe(CHANNEL + ":all", Map.of(), null))).isEqualTo("live.forbidden");
            for (Object wrong : List.of(
                    Map.of("role", "king"),
                    Map.of("source", "rumour"),
                    Map.of("user", "x"),
                    Map.of("service", "'; drop"),
                    Map.of("text", List.of("a")),
                    "everything")) {
                assertThat(code(socket.subscribe(CHANNEL, wrong, null)))
                        .as("%s", wrong)
                        .isEqualTo("platform.invalid");
            }
        }
    }

    private List<UUID> added(long after, long upTo) {
        return database.read(tx -> fresh.ids(tx, after, upTo));
    }

    private long number() {
        return database.write(fresh::number).round();
    }

    private static LiveSocket socket() {
        return new LiveSocket(TestUser.admin().access());
    }

    private static String request(TestUser user, String path, int status) {
        return user.call().get(path).then().statusCode(status).extract().header("X-Request-Id");
    }

    private static List<Action> actions(int count, UUID user) {
        return Stream.generate(() -> ActionsForTests.of(UuidV7.next(), user))
                .limit(count)
                .toList();
    }

    private static List<Action> late(Random random, UUID user) {
        List<Action> batch = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            UUID now = UuidV7.next();
            long at = UuidV7.instantOf(now)
                    .minus(Duration.ofMinutes(random.nextInt(2_000)))
                    .toEpochMilli();
            batch.add(ActionsForTests.of(
                    new UUID(at << 16 | now.getMostSignificantBits() & 0xffff, now.getLeastSignificantBits()), user));
        }
        return batch;
    }

    private static List<String> ids(JsonNode event) {
        return texts(event.at("/event/data/items"));
    }

    private static List<String> texts(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
