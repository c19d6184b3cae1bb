package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.live.Moving;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.RedisForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes on one database that share a real Redis, which is killed, frozen and brought back.
@Timeout(120)
class RedisBusTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static BareDatabase bare;
    private static RedisForTests redis;
    private static final List<LiveNode> NODES = new ArrayList<>();

    private final List<LiveClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() {
        redis = RedisForTests.start(folder);
        bare = BareDatabase.withTablesOf("platform", "live");
        for (int i = 0; i < 3; i++) {
            NODES.add(new LiveNode(bare.database(), redis.url()));
        }
        awaitWell();
    }

    @AfterEach
    void leave() {
        clients.forEach(LiveClient::close);
    }

    @AfterAll
    static void stop() throws Exception {
        for (LiveNode node : NODES) {
            node.close();
        }
        bare.close();
        redis.close();
    }

    private static void awaitWell() {
        await().atMost(SOON).until(() -> NODES.stream().allMatch(node -> node.bus.isUp() && node.bus.others() == 2));
    }

    private LiveClient listen(LiveNode node, String channel) {
        LiveClient client = node.connect();
        clients.add(client);
        assertThat(client.subscribe(channel).path("type").asText()).isEqualTo("subscribed");
        return client;
    }

    @Test
    void aStateReachesTheListenersOfEveryNode() {
        String channel = LiveFixture.freshChannel();
        for (LiveNode node : NODES) {
            listen(node, channel);
        }
        // The answer to a subscription waits until the others know of it, so nothing is missed from here on.
        for (int n = 0; n < 3; n++) {
            assertThat(NODES.get(n).live.hasListeners(channel)).isTrue();
            NODES.get(n).live.publishState(channel, "from" + n, Map.of("n", n));
            for (LiveClient client : clients) {
                JsonNode state = client.next("state");
                assertThat(state.path("key").asText()).isEqualTo("from" + n);
                assertThat(state.at("/value/n").asInt()).isEqualTo(n);
            }
        }
    }

    @Test
    void nothingIsPublishedForNobody() {
        String heard = LiveFixture.freshChannel();
        String alone = LiveFixture.freshChannel();
        while (Interest.partitionOf(alone) == Interest.partitionOf(heard)) {
            alone = LiveFixture.freshChannel();
        }
        String unheard = alone;
        listen(NODES.get(1), heard);
        assertThat(NODES.get(0).live.hasListeners(heard)).isTrue();
        assertThat(NODES.get(0).live.hasListenersHere(heard)).isFalse();
        await().atMost(SOON).until(() -> !NODES.get(0).live.hasListeners(unheard));
    }

    @Test
    void aBurstIsConflatedAndEndsWithTheLatest() {
        String channel = LiveFixture.freshChannel();
        LiveClient client = listen(NODES.get(1), channel);
        int last = 20_000;
        for (int n = 1; n <= last; n++) {
            NODES.get(0).live.publishState(channel, "position", n);
        }
        int seen = 0;
        while (seen < last) {
            int n = client.next("state").path("value").asInt();
            assertThat(n).isGreaterThan(seen);
            seen = n;
        }
    }

    @Test
    void whatMovesOnOneNodeIsSeenOnTheMapsOfAll() {
        String channel = LiveFixture.freshChannel();
        UUID thing = UuidV7.next();
        LiveClient viewer = NODES.get(1).connect();
        clients.add(viewer);
        assertThat(viewer.look(channel, 7.3, 43.6, 7.6, 43.9).path("type").asText())
                .isEqualTo("subscribed");
        LiveClient plain = listen(NODES.get(2), channel);
        move(channel, thing, 43.7384, 0);
        MapFrame entered = viewer.nextMap();
        assertThat(entered.entered().getFirst().id()).isEqualTo(thing);
        JsonNode state = plain.next("state");
        assertThat(state.path("key").asText()).isEqualTo("thing:" + thing);
        assertThat(state.at("/value/lat").asDouble()).isEqualTo(43.7384);
        move(channel, thing, 43.7385, 1);
        assertThat(viewer.nextMap().moved())
                .extracting(MapFrame.Place::number)
                .containsExactly(entered.entered().getFirst().number());
        // Out of sight, and in sight again.
        viewer.send(Map.of("type", "look", "channel", channel, "bounds", new double[] {2.2, 48.8, 2.4, 48.9}));
        viewer.send(Map.of("type", "ping"));
        viewer.next("pong");
        move(channel, thing, 43.7386, 2);
        await().atMost(SOON).until(() -> plain.next("state").at("/value/lat").asDouble() == 43.7386);
        viewer.send(Map.of("type", "look", "channel", channel, "bounds", new double[] {7.3, 43.6, 7.6, 43.9}));
        MapFrame again = viewer.nextMap();
        assertThat(again.whole()).isTrue();
        assertThat(again.entered().getFirst().lat()).isCloseTo(43.7386, within(1e-6));
    }

    private static void move(String channel, UUID thing, double lat, int second) {
        NODES.get(0)
                .live
                .move(
                        channel,
                        new Moving(
                                thing,
                                lat,
                                7.4246,
                                90,
                                "busy",
                                null,
                                Instant.parse("2026-11-21T12:00:00Z").plusSeconds(second)));
    }

    @Test
    void theEndOfARightReachesEveryNode() {
        String channel = LiveFixture.freshChannel();
        Actor actor = LiveFixture.customer();
        for (LiveNode node : NODES) {
            LiveClient client = node.connect(actor);
            clients.add(client);
            client.subscribe(channel);
        }
        NODES.get(2).live.revoke(actor.id(), channel);
        for (LiveClient client : clients) {
            assertThat(client.next("unsubscribed").path("code").asText()).isEqualTo("forbidden");
        }
    }

    @Test
    void aNodeThatGoesAwayIsForgottenAtOnce() throws Exception {
        var fourth = new LiveNode(bare.database(), redis.url());
        await().atMost(SOON).until(() -> NODES.getFirst().bus.others() == 3);
        fourth.close();
        await().atMost(Duration.ofSeconds(2)).until(() -> NODES.getFirst().bus.others() == 2);
    }

    /// Events never travel over Redis: each node reads them from the log.
    @Test
    void everyEventArrivesOnceAndInOrderWhileRedisIsKilledAndComesBack() throws Exception {
        String channel = "probe:counted-" + UuidV7.next();
        int events = 300;
        List<Future<List<Long>>> watching = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 9; i++) {
                var random = new Random(i);
                LiveNode home = NODES.get(i % 3);
                LiveClient client = home.connect();
                JsonNode answer = client.subscribe(channel);
                watching.add(threads.submit(() -> follow(client, answer, channel, events, random)));
            }
            for (int n = 0; n < events; n++) {
                NODES.get(n % 3).tell(channel, n);
                if (n == 100) {
                    redis.kill();
                } else if (n == 200) {
                    redis.startAgain();
                }
            }
            List<Long> truth = NODES.getFirst().log.ofChannel(channel, 0, 1_000).stream()
                    .map(event -> event.offset())
                    .toList();
            await().atMost(SOON)
                    .until(() ->
                            NODES.getFirst().log.ofChannel(channel, 0, 1_000).size() == events);
            truth = NODES.getFirst().log.ofChannel(channel, 0, 1_000).stream()
                    .map(event -> event.offset())
                    .toList();
            for (Future<List<Long>> each : watching) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(truth);
            }
        }
        awaitWell();
    }

    /// Reads all events; is torn away now and then and resumes at another node.
    private static List<Long> follow(LiveClient first, JsonNode answer, String channel, int events, Random random) {
        var offsets = new ArrayList<Long>();
        var position = new Position(
                answer.path("epoch").asText(), answer.path("offset").asLong());
        LiveClient client = first;
        while (offsets.size() < events) {
            int until = Math.min(events, offsets.size() + 20 + random.nextInt(100));
            while (offsets.size() < until) {
                JsonNode event = client.next("event");
                position = new Position(position.epoch(), event.path("offset").asLong());
                offsets.add(position.offset());
            }
            client.close();
            if (offsets.size() < events) {
                client = NODES.get(random.nextInt(3)).connect();
                assertThat(client.resume(channel, position).path("recovered").asBoolean())
                        .isTrue();
            }
        }
        return offsets;
    }

    @Test
    void withoutRedisStatesComeFromTheDatabaseAndWithItTheyFlowAgain() throws Exception {
        String channel = "probe:counted-" + UuidV7.next();
        LiveNode there = NODES.get(1);
        LiveClient client = listen(there, channel);
        redis.kill();
        await().atMost(SOON).until(() -> NODES.stream().noneMatch(node -> node.bus.isUp()));
        there.followed = channel;
        NODES.getFirst().tell(channel, 1);
        NODES.getFirst().tell(channel, 2);
        awaitCount(client, 2);
        redis.startAgain();
        awaitWell();
        there.followed = "";
        // Known to be wanted again, without the client doing anything.
        await().atMost(SOON).until(() -> NODES.getFirst().live.hasListeners(channel));
        NODES.getFirst().live.publishState(channel, "count", 77);
        awaitCount(client, 77);
    }

    @Test
    void aRedisThatHangsIsFoundOutAndTakenUpAgain() throws Exception {
        String channel = LiveFixture.freshChannel();
        LiveClient client = listen(NODES.get(1), channel);
        redis.freeze();
        try {
            await().atMost(Duration.ofSeconds(8)).until(() -> NODES.stream().noneMatch(node -> node.bus.isUp()));
            // Listeners of this node do not depend on it.
            NODES.get(1).live.publishState(channel, "count", 1);
            awaitCount(client, 1);
        } finally {
            redis.thaw();
        }
        awaitWell();
        NODES.get(0).live.publishState(channel, "count", 2);
        awaitCount(client, 2);
    }

    @Test
    void aNodeStartsBeforeItsRedis() throws Exception {
        redis.kill();
        var early = new LiveNode(bare.database(), redis.url());
        try {
            String channel = LiveFixture.freshChannel();
            LiveClient client = listen(early, channel);
            early.tell(channel, 1);
            assertThat(client.next("event").at("/event/data/n").asInt()).isEqualTo(1);
            redis.startAgain();
            await().atMost(SOON).until(() -> NODES.get(0).live.hasListeners(channel));
            NODES.get(0).live.publishState(channel, "count", 5);
            awaitCount(client, 5);
        } finally {
            early.close();
        }
        awaitWell();
    }

    private static void awaitCount(LiveClient client, int count) {
        int seen = -1;
        while (seen != count) {
            seen = client.next("state").path("value").asInt();
        }
    }
}
