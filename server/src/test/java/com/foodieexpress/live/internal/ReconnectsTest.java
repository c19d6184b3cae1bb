package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.live.Live;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import com.sun.management.UnixOperatingSystemMXBean;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Clients who come and go in every way leave nothing behind: no connection, no subscription, no listener, no file.
@ServerTest
class ReconnectsTest {

    private static final int CHANNELS = 5;
    /// Files the rest of the server opens and closes meanwhile.
    private static final int SLACK = 20;

    @Inject
    LiveFixture fixture;

    @Inject
    Live live;

    @Test
    void whoComesAndGoesLeavesNothingBehind() {
        int rounds = Rounds.of(200, 1_000);
        var random = new Random(20261122);
        List<String> channels = List.of(
                LiveFixture.freshChannel(),
                LiveFixture.freshChannel(),
                LiveFixture.freshChannel(),
                LiveFixture.freshChannel(),
                LiveFixture.freshChannel());
        comeAndGo(random, channels);
        double connections = fixture.gauge("foodie.live.connections");
        double subscriptions = fixture.gauge("foodie.live.subscriptions");
        long files = openFiles();

        for (int round = 0; round < rounds; round++) {
            comeAndGo(random, channels);
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(fixture.gauge("foodie.live.connections")).isLessThanOrEqualTo(connections);
            assertThat(fixture.gauge("foodie.live.subscriptions")).isLessThanOrEqualTo(subscriptions);
            assertThat(channels).noneMatch(live::hasListeners);
            assertThat(openFiles()).isLessThan(files + SLACK);
        });
        Rounds.tell("%d reconnects left no connection, subscription, listener or file behind", rounds);
    }

    /// Goes before the hello, before or after the answer to a subscription, with a goodbye or without a word.
    private void comeAndGo(Random random, List<String> channels) {
        try (var client = LiveClient.open(fixture.ticket())) {
            String channel = channels.get(random.nextInt(CHANNELS));
            switch (random.nextInt(4)) {
                case 0 -> client.sendText("{\"type\":\"subscribe\",\"id\":1,\"channel\":\"" + channel + "\"}");
                case 1 -> client.subscribe(channel);
                case 2 -> {
                    client.subscribe(channel);
                    client.leave();
                }
                default -> {
                    // At once.
                }
            }
        }
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
