package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The promise of event channels: after the snapshot every event arrives, once and in order, whenever one joins and
/// however often one is torn away.
@ServerTest
class GaplessTest {

    private static final int EVENTS = 200;
    private static final int WRITERS = 4;
    private static final int SUBSCRIBERS = 20;

    @Inject
    LiveFixture fixture;

    /// What one subscriber saw: where its snapshot stood, how much the snapshot knew, and the events after it.
    private record Seen(long snapshotOffset, int snapshotTold, List<Long> offsets) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyOffsetAfterTheSnapshotArrivesOnceAndInOrder(long seed) throws Exception {
        String channel = "probe:counted-" + UuidV7.next();
        List<Seen> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = new ArrayList<Future<Seen>>();
            for (int i = 0; i < SUBSCRIBERS; i++) {
                var random = new Random(seed * 1_000 + i);
                watching.add(threads.submit(() -> watch(channel, random)));
            }
            for (int i = 0; i < WRITERS; i++) {
                int first = i;
                threads.submit(() -> write(channel, first));
            }
            for (Future<Seen> each : watching) {
                all.add(each.get(60, TimeUnit.SECONDS));
            }
        }
        List<Long> truth = fixture.offsets(channel);
        assertThat(truth).hasSize(EVENTS);
        for (Seen seen : all) {
            List<Long> after = truth.stream()
                    .filter(offset -> offset > seen.snapshotOffset())
                    .toList();
            assertThat(seen.offsets()).isEqualTo(after);
            assertThat(seen.snapshotTold()).isGreaterThanOrEqualTo(EVENTS - after.size());
        }
    }

    private void write(String channel, int first) {
        for (int n = first; n < EVENTS; n += WRITERS) {
            // Half of the events concern another channel too, as they do in life.
            if (n % 2 == 0) {
                fixture.tell("probe.told", Map.of("n", n), channel, "probe:counted-other");
            } else {
                fixture.tell(channel, n);
            }
        }
    }

    /// Joins at some moment, is torn away a few times, and always resumes.
    private Seen watch(String channel, Random random) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        int tears = random.nextInt(4);
        var offsets = new ArrayList<Long>();
        Position position;
        JsonNode first;
        try (var client = LiveClient.connect(fixture.ticket())) {
            first = client.subscribe(channel);
            assertThat(first.path("recovered").asBoolean()).isFalse();
            position = new Position(
                    first.path("epoch").asText(), first.path("offset").asLong());
            position = read(client, channel, position, patience(random, tears), offsets);
        }
        while (tears-- > 0) {
            try (var client = LiveClient.connect(fixture.ticket())) {
                assertThat(client.resume(channel, position).path("recovered").asBoolean())
                        .isTrue();
                position = read(client, channel, position, patience(random, tears), offsets);
            }
        }
        return new Seen(
                first.path("offset").asLong(), first.at("/snapshot/told").asInt(), offsets);
    }

    /// How many events to read before the connection is torn.
    private static int patience(Random random, int tearsLeft) {
        return tearsLeft > 0 ? random.nextInt(40) : Integer.MAX_VALUE;
    }

    private Position read(LiveClient client, String channel, Position from, int atMost, List<Long> offsets) {
        Position position = from;
        for (int read = 0; read < atMost; ) {
            JsonNode frame = client.poll(100);
            if (frame == null) {
                if (isComplete(channel, position)) {
                    return position;
                }
            } else {
                assertThat(frame.path("type").asText()).isEqualTo("event");
                position = new Position(position.epoch(), frame.path("offset").asLong());
                offsets.add(position.offset());
                read++;
            }
        }
        return position;
    }

    /// A subscriber that waits in vain never gets here and is caught by the time limit.
    private boolean isComplete(String channel, Position position) {
        List<Long> told = fixture.offsets(channel);
        return told.size() == EVENTS && told.getLast() <= position.offset();
    }

    @Test
    void afterALongAbsenceTheLogAnswersAndAfterAVeryLongOneASnapshot() {
        String channel = LiveFixture.freshChannel();
        long start = fixture.head();
        for (int n = 0; n < Limits.REPLAY; n++) {
            fixture.tell(channel, n);
        }
        awaitTold(channel, Limits.REPLAY);
        var from = new Position(fixture.epoch(), start);
        try (var client = LiveClient.connect(fixture.ticket())) {
            assertThat(client.resume(channel, from).path("recovered").asBoolean())
                    .isTrue();
            assertThat(client.nextEvents(Limits.REPLAY))
                    .extracting(event -> event.path("offset").asLong())
                    .isEqualTo(fixture.offsets(channel));
        }
        fixture.tell(channel, Limits.REPLAY);
        awaitTold(channel, Limits.REPLAY + 1);
        try (var client = LiveClient.connect(fixture.ticket())) {
            JsonNode answer = client.resume(channel, from);
            assertThat(answer.path("recovered").asBoolean()).isFalse();
            assertThat(answer.path("snapshot").isObject()).isTrue();
        }
    }

    @Test
    void anotherEpochOrAnOffsetTheLogNeverReachedBringsASnapshot() {
        String channel = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket())) {
            for (Position position : List.of(
                    new Position("another cluster", fixture.head()),
                    new Position(fixture.epoch(), fixture.head() + 1_000_000),
                    new Position(fixture.epoch(), Long.MAX_VALUE))) {
                JsonNode answer = client.resume(channel, position);
                assertThat(answer.path("recovered").asBoolean()).isFalse();
                assertThat(answer.path("offset").asLong()).isLessThanOrEqualTo(fixture.head());
            }
            fixture.tell(channel, 1);
            assertThat(client.next("event").at("/event/data/n").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aShortAbsenceIsAnsweredFromMemory() {
        String channel = LiveFixture.freshChannel();
        Position left;
        try (var client = LiveClient.connect(fixture.ticket())) {
            JsonNode answer = client.subscribe(channel);
            left = new Position(
                    answer.path("epoch").asText(), answer.path("offset").asLong());
            fixture.tell(channel, 1);
            client.next("event");
        }
        fixture.tell(channel, 2);
        awaitTold(channel, 2);
        double before = fixture.count("foodie.live.resumes", "memory");
        try (var client = LiveClient.connect(fixture.ticket())) {
            assertThat(client.resume(channel, left).path("recovered").asBoolean())
                    .isTrue();
            assertThat(client.nextEvents(2))
                    .extracting(event -> event.at("/event/data/n").asInt())
                    .containsExactly(1, 2);
        }
        assertThat(fixture.count("foodie.live.resumes", "memory")).isEqualTo(before + 1);
    }

    private void awaitTold(String channel, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fixture.offsets(channel).size() == count);
    }
}
