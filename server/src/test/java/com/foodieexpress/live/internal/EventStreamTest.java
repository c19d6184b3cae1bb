package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The same channels over Server-Sent Events.
@ServerTest
class EventStreamTest {

    @Inject
    LiveFixture fixture;

    @Inject
    Connections connections;

    @Test
    void helloSnapshotsThenEvents() {
        String one = LiveFixture.freshChannel();
        String two = LiveFixture.freshChannel();
        try (var stream = StreamClient.open(fixture.ticket(), List.of(one, two), Map.of(), null)) {
            assertThat(stream.next().path("type").asText()).isEqualTo("hello");
            assertThat(List.of(
                            stream.next().path("channel").asText(),
                            stream.next().path("channel").asText()))
                    .containsExactly(one, two);
            fixture.tell(one, 1);
            fixture.tell(two, 2);
            assertThat(stream.next().at("/event/data/n").asInt()).isEqualTo(1);
            JsonNode second = stream.next();
            assertThat(second.at("/event/data/n").asInt()).isEqualTo(2);
            assertThat(stream.lastId())
                    .isEqualTo(fixture.epoch() + ":" + second.path("offset").asLong());
        }
    }

    @Test
    void resumesByLastEventId() {
        String one = LiveFixture.freshChannel();
        String two = LiveFixture.freshChannel();
        String id;
        try (var stream = StreamClient.open(fixture.ticket(), List.of(one, two), Map.of(), null)) {
            stream.next();
            stream.next();
            stream.next();
            fixture.tell(one, 1);
            stream.next();
            id = stream.lastId();
        }
        fixture.tell(two, 2);
        fixture.tell(one, 3);
        await().until(() -> fixture.offsets(one).size() == 2);
        try (var stream = StreamClient.open(fixture.ticket(), List.of(one, two), Map.of(), id)) {
            stream.next();
            assertThat(stream.next().path("recovered").asBoolean()).isTrue();
            assertThat(stream.next().at("/event/data/n").asInt()).isEqualTo(3);
            assertThat(stream.next().path("recovered").asBoolean()).isTrue();
            assertThat(stream.next().at("/event/data/n").asInt()).isEqualTo(2);
        }
    }

    @Test
    void resumesEachChannelByAddress() {
        String one = LiveFixture.freshChannel();
        String two = LiveFixture.freshChannel();
        long start = fixture.head();
        fixture.tell(one, 1);
        await().until(() -> !fixture.offsets(one).isEmpty());
        var after = Map.of(one, new Position(fixture.epoch(), start));
        try (var stream = StreamClient.open(fixture.ticket(), List.of(one, two), after, null)) {
            stream.next();
            assertThat(stream.next().path("recovered").asBoolean()).isTrue();
            assertThat(stream.next().at("/event/data/n").asInt()).isEqualTo(1);
            assertThat(stream.next().path("recovered").asBoolean()).isFalse();
        }
    }

    @Test
    void aRefusedChannelIsNamedAndTheStreamGoesOn() {
        String mine = LiveFixture.freshChannel();
        try (var stream = StreamClient.open(fixture.ticket(), List.of("probe:secret", mine), Map.of(), null)) {
            stream.next();
            JsonNode error = stream.next();
            assertThat(error.path("code").asText()).isEqualTo("live.forbidden");
            assertThat(error.path("channel").asText()).isEqualTo("probe:secret");
            assertThat(stream.next().path("channel").asText()).isEqualTo(mine);
        }
    }

    @Test
    void aSpentTicketIsAProblem() {
        String ticket = fixture.ticket();
        try (var first = StreamClient.open(ticket, List.of(LiveFixture.freshChannel()), Map.of(), null)) {
            first.next();
            HttpResponse<String> refused = StreamClient.get(ticket);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("live.ticket-not-valid");
        }
    }

    @Test
    void theEndOfTheSessionIsTheLastThingTold() {
        Actor actor = LiveFixture.customer();
        try (var stream = StreamClient.open(fixture.ticket(actor), List.of(), Map.of(), null)) {
            stream.next();
            fixture.endSession(actor);
            JsonNode last = stream.next();
            assertThat(last.path("type").asText()).isEqualTo("closed");
            assertThat(last.path("code").asInt()).isEqualTo(4401);
            assertThat(stream.hasEnded()).isTrue();
        }
    }

    @Test
    void anIdleStreamIsKeptAlive() {
        try (var stream = StreamClient.open(fixture.ticket(), List.of(), Map.of(), null)) {
            stream.next();
            connections.sweep(Hub.millis() + 26_000);
            await().until(() -> stream.comments() > 0);
        }
    }
}
