package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.Live;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A client that does not keep up costs itself, and nobody else.
@ServerTest
class SlowClientTest {

    /// Larger than what the network between the two ends can hold.
    private static final int PAD = 200_000;

    private static final int ENOUGH = 150;

    @Inject
    LiveFixture fixture;

    @Inject
    Live live;

    @Test
    void aClientThatDoesNotReadEventsIsCutOffAndOthersGetThemAll() {
        String channel = LiveFixture.freshChannel();
        double overflowsBefore = fixture.count("foodie.live.overflows");
        try (var slow = LiveClient.connect(fixture.ticket());
                var quick = LiveClient.connect(fixture.ticket())) {
            JsonNode answer = slow.subscribe(channel);
            quick.subscribe(channel);
            slow.stopReading();
            for (int n = 0; n < ENOUGH; n++) {
                fixture.tell("probe.told", Map.of("n", n, "pad", PAD), channel);
                assertThat(quick.next("event").at("/event/data/n").asInt()).isEqualTo(n);
            }
            assertThat(fixture.count("foodie.live.overflows")).isEqualTo(overflowsBefore + 1);
            slow.readAgain();
            assertThat(slow.closeCode()).isEqualTo(4408);
            resumesAfter(slow, channel, answer);
        }
    }

    /// It reconnects at once, resumes, and in the end has missed nothing.
    private void resumesAfter(LiveClient slow, String channel, JsonNode answer) {
        long last = answer.path("offset").asLong();
        int seen = 0;
        for (JsonNode frame = slow.poll(0); frame != null; frame = slow.poll(0)) {
            assertThat(frame.at("/event/data/n").asInt()).isEqualTo(seen++);
            last = frame.path("offset").asLong();
        }
        assertThat(seen).isLessThan(ENOUGH);
        try (var again = LiveClient.connect(fixture.ticket())) {
            JsonNode resumed = again.resume(channel, new Position(fixture.epoch(), last));
            assertThat(resumed.path("recovered").asBoolean()).isTrue();
            for (; seen < ENOUGH; seen++) {
                assertThat(again.next("event").at("/event/data/n").asInt()).isEqualTo(seen);
            }
        }
    }

    @Test
    void statesAreConflatedForASlowClientWhichEndsWithTheLatest() {
        String channel = LiveFixture.freshChannel();
        String padding = "x".repeat(PAD);
        double conflatedBefore = fixture.count("foodie.live.conflated");
        try (var slow = LiveClient.connect(fixture.ticket())) {
            slow.subscribe(channel);
            slow.stopReading();
            for (int n = 1; n <= ENOUGH; n++) {
                live.publishState(channel, "position", Map.of("n", n, "pad", padding));
                live.publishState(channel, "eta", Map.of("n", n));
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> fixture.count("foodie.live.conflated") > conflatedBefore);
            slow.readAgain();
            int position = 0;
            int eta = 0;
            int frames = 0;
            while (position < ENOUGH || eta < ENOUGH) {
                JsonNode state = slow.next("state");
                int n = state.at("/value/n").asInt();
                frames++;
                if (state.path("key").asText().equals("position")) {
                    assertThat(n).isGreaterThan(position);
                    position = n;
                } else {
                    assertThat(n).isGreaterThan(eta);
                    eta = n;
                }
            }
            assertThat(frames).isLessThan(2 * ENOUGH);
            assertThat(slow.isClosed()).isFalse();
        }
    }
}
