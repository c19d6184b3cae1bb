package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.RedisForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes that find each other through a Redis Cluster of three, one of which fails for a while.
@Timeout(120)
class RedisClusterTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// So many channels lie in partitions of all three nodes.
    private static final int CHANNELS = 40;

    @TempDir
    Path folder;

    @Test
    void statesFlowThroughEveryNodeOfTheClusterAndAgainAfterOneFailed() throws Exception {
        List<RedisForTests> cluster = RedisForTests.startCluster(folder);
        try (var bare = BareDatabase.withTablesOf("platform", "live");
                var here = new LiveNode(bare.database(), cluster.getFirst().url());
                var there = new LiveNode(bare.database(), cluster.getLast().url())) {
            awaitWell(here, there);
            List<String> channels = new ArrayList<>();
            try (LiveClient client = there.connect()) {
                for (int i = 0; i < CHANNELS; i++) {
                    String channel = LiveFixture.freshChannel();
                    assertThat(client.subscribe(channel).path("type").asText()).isEqualTo("subscribed");
                    channels.add(channel);
                }
                assertFlow(here, client, channels, 1);
                cluster.get(1).kill();
                await().atMost(SOON).until(() -> !here.bus.isUp() && !there.bus.isUp());
                cluster.get(1).startAgain();
                awaitWell(here, there);
                await().atMost(SOON)
                        .until(() -> channels.stream().allMatch(channel -> here.live.hasListeners(channel)));
                assertFlow(here, client, channels, 2);
            }
        } finally {
            for (RedisForTests redis : cluster) {
                redis.close();
            }
        }
    }

    private static void awaitWell(LiveNode here, LiveNode there) {
        await().atMost(SOON)
                .until(() -> here.bus.isUp() && there.bus.isUp() && here.bus.others() == 1 && there.bus.others() == 1);
    }

    private static void assertFlow(LiveNode here, LiveClient client, List<String> channels, int round) {
        channels.forEach(channel -> here.live.publishState(channel, "round", round));
        Set<String> told = new HashSet<>();
        while (told.size() < CHANNELS) {
            var state = client.next("state");
            assertThat(state.path("value").asInt()).isEqualTo(round);
            told.add(state.path("channel").asText());
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(channels);
    }
}
