package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.live.Live;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One connection: opening, subscribing, rights, and how it ends.
@ServerTest
class LiveConnectionTest {

    @Inject
    LiveFixture fixture;

    @Inject
    Live live;

    @Inject
    Connections connections;

    @Inject
    LiveConfig config;

    @Inject
    ProbePolicy policy;

    @Test
    void helloTellsWhoIsConnectedAndTheBusinessTime() {
        Actor actor = LiveFixture.customer();
        try (var client = LiveClient.open(fixture.ticket(actor))) {
            JsonNode hello = client.next("hello");
            assertThat(hello.path("user").asText()).isEqualTo(actor.id().toString());
            assertThat(hello.path("role").asText()).isEqualTo("customer");
            assertThat(hello.path("rate").asDouble()).isPositive();
            assertThat(hello.path("now").asText()).endsWith("Z");
        }
    }

    @Test
    void aTicketOpensOneConnectionOnly() {
        String ticket = fixture.ticket();
        try (var first = LiveClient.connect(ticket);
                var second = LiveClient.open(ticket)) {
            assertThat(second.closeCode()).isEqualTo(4401);
            first.send(Map.of("type", "ping"));
            assertThat(first.next().path("type").asText()).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tkt_nonsense", "tkt_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aTicketNobodyIssuedOpensNothing(String ticket) {
        try (var client = LiveClient.open(ticket)) {
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void snapshotFirstThenEvents() {
        String channel = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket())) {
            fixture.tell(channel, 1);
            await().until(() -> !fixture.offsets(channel).isEmpty());
            JsonNode answer = client.subscribe(channel);
            assertThat(answer.path("recovered").asBoolean()).isFalse();
            assertThat(answer.path("epoch").asText()).isEqualTo(fixture.epoch());
            assertThat(answer.path("offset").asLong())
                    .isGreaterThanOrEqualTo(fixture.offsets(channel).getFirst());
            assertThat(channel).endsWith(answer.at("/snapshot/key").asText());
            fixture.tell(channel, 2);
            JsonNode event = client.next();
            assertThat(event.path("channel").asText()).isEqualTo(channel);
            assertThat(event.path("offset").asLong())
                    .isEqualTo(fixture.offsets(channel).getLast());
            assertThat(event.at("/event/type").asText()).isEqualTo("probe.told");
            assertThat(event.at("/event/data/n").asInt()).isEqualTo(2);
        }
    }

    @Test
    void paramsReachThePolicy() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.send(Map.of(
                    "type", "subscribe", "id", 7, "channel", "probe:p", "params", Map.of("bounds", List.of(1, 2))));
            assertThat(client.next("subscribed").at("/snapshot/params/bounds").size())
                    .isEqualTo(2);
        }
    }

    @Test
    void anEventIsProjectedOnceForAllListeners() {
        String channel = LiveFixture.freshChannel();
        try (var one = LiveClient.connect(fixture.ticket());
                var two = LiveClient.connect(fixture.ticket());
                var three = LiveClient.connect(fixture.ticket())) {
            List<LiveClient> all = List.of(one, two, three);
            all.forEach(client -> client.subscribe(channel));
            fixture.tell(channel, 1);
            all.forEach(client -> client.next("event"));
            String key = channel.substring("probe:".length());
            assertThat(policy.projections.entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith(key)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getValue()).isEqualTo(1));
        }
    }

    @Test
    void whatThePolicyLeavesOutIsNotTold() {
        String channel = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.subscribe(channel);
            fixture.tell("probe.hidden", Map.of(), channel);
            fixture.tell(channel, 2);
            assertThat(client.next("event").at("/event/data/n").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeToldBringsANewSnapshotAndLifeGoesOn() {
        String channel = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.subscribe(channel);
            fixture.tell("probe.broken", Map.of(), channel);
            JsonNode again = client.next();
            assertThat(again.path("type").asText()).isEqualTo("subscribed");
            assertThat(again.path("recovered").asBoolean()).isFalse();
            fixture.tell(channel, 3);
            assertThat(client.next().at("/event/data/n").asInt()).isEqualTo(3);
        }
    }

    @Test
    void statesReachListenersAndNobodyElse() {
        String channel = LiveFixture.freshChannel();
        assertThat(live.hasListeners(channel)).isFalse();
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.subscribe(channel);
            assertThat(live.hasListeners(channel)).isTrue();
            live.publishState(LiveFixture.freshChannel(), "position", Map.of("lat", 1));
            live.publishState(channel, "position", Map.of("lat", 43.7));
            JsonNode state = client.next();
            assertThat(state.path("channel").asText()).isEqualTo(channel);
            assertThat(state.path("key").asText()).isEqualTo("position");
            assertThat(state.at("/value/lat").asDouble()).isEqualTo(43.7);
            client.send(Map.of("type", "unsubscribe", "channel", channel));
            assertThat(client.next("unsubscribed").path("code").asText()).isEqualTo("client");
            assertThat(live.hasListeners(channel)).isFalse();
        }
    }

    @Test
    void subscribingAgainStartsAnew() {
        String channel = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.subscribe(channel);
            client.subscribe(channel);
            fixture.tell(channel, 1);
            fixture.tell(channel, 2);
            assertThat(client.nextEvents(2))
                    .extracting(event -> event.at("/event/data/n").asInt())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void unsubscribingAndSubscribingInOneBreathLeavesOneSubscription() {
        String channel = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.subscribe(channel);
            client.send(Map.of("type", "unsubscribe", "channel", channel));
            client.send(Map.of("type", "subscribe", "id", 99, "channel", channel));
            assertThat(client.next("unsubscribed").path("code").asText()).isEqualTo("client");
            assertThat(client.next("subscribed").path("id").asInt()).isEqualTo(99);
            fixture.tell(channel, 1);
            assertThat(client.next().at("/event/data/n").asInt()).isEqualTo(1);
        }
    }

    // ---- rights

    @ParameterizedTest
    @ValueSource(strings = {"probe:secret", "owned:018f6f2a-1c00-7000-8000-000000000a01", "owned:no-id", "owned"})
    void aChannelThatIsNotYoursIsRefusedAndTheConnectionStays(String channel) {
        try (var client = LiveClient.connect(fixture.ticket())) {
            assertThat(client.subscribe(channel).path("code").asText()).isEqualTo("live.forbidden");
            assertThat(live.hasListeners(channel)).isFalse();
            assertThat(client.subscribe(LiveFixture.freshChannel()).path("type").asText())
                    .isEqualTo("subscribed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing:1", "", "probe:", ":", "probe:a b", "PROBE:a", "probe:\u0000"})
    void aChannelOfNoKnownKindIsRefused(String channel) {
        try (var client = LiveClient.connect(fixture.ticket())) {
            assertThat(client.subscribe(channel).path("code").asText()).isEqualTo("live.unknown-channel");
        }
    }

    @Test
    void aRoleThatMayNotListenIsRefused() {
        var rider = new Actor(UuidV7.next(), Role.RIDER, null, true);
        try (var client = LiveClient.connect(fixture.ticket(rider))) {
            assertThat(client.subscribe("probe:a").path("code").asText()).isEqualTo("live.forbidden");
        }
    }

    @Test
    void whoStandsInTheRelationMayListenAndAnAdminWithThePermissionToo() {
        Actor owner = LiveFixture.customer();
        var admin = new Actor(TestUser.admin().id(), Role.ADMIN, null, true);
        for (Actor actor : List.of(owner, admin)) {
            try (var client = LiveClient.connect(fixture.ticket(actor))) {
                assertThat(client.subscribe("owned:" + owner.id()).path("type").asText())
                        .isEqualTo("subscribed");
            }
        }
    }

    @Test
    void anAdminWithoutThePermissionIsRefused() {
        var powerless = new Actor(UuidV7.next(), Role.ADMIN, null, true);
        try (var client = LiveClient.connect(fixture.ticket(powerless))) {
            assertThat(client.subscribe("owned:" + powerless.id()).path("code").asText())
                    .isEqualTo("live.forbidden");
        }
    }

    @Test
    void thePolicysRefusalIsToldAndAFaultOfItsTellsNothing() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            assertThat(client.subscribe("probe:refusing").path("code").asText()).isEqualTo("platform.invalid");
            JsonNode fault = client.subscribe("probe:failing");
            assertThat(fault.path("code").asText()).isEqualTo("live.unavailable");
            assertThat(fault.toString()).doesNotContain("purpose");
        }
    }

    @Test
    void aRightThatEndsEndsTheSubscriptionOnly() {
        Actor actor = LiveFixture.customer();
        String channel = LiveFixture.freshChannel();
        String other = LiveFixture.freshChannel();
        try (var client = LiveClient.connect(fixture.ticket(actor))) {
            client.subscribe(channel);
            client.subscribe(other);
            live.revoke(actor.id(), channel);
            JsonNode told = client.next("unsubscribed");
            assertThat(told.path("code").asText()).isEqualTo("forbidden");
            assertThat(told.path("channel").asText()).isEqualTo(channel);
            fixture.tell("probe.told", Map.of("n", 1), channel, other);
            assertThat(client.next().path("channel").asText()).isEqualTo(other);
        }
    }

    @Test
    void theEndOfTheSessionEndsItsConnectionsAndTickets() {
        Actor actor = LiveFixture.customer();
        String spare = fixture.ticket(actor);
        try (var client = LiveClient.connect(fixture.ticket(actor));
                var bystander = LiveClient.connect(fixture.ticket())) {
            fixture.endSession(actor);
            assertThat(client.closeCode()).isEqualTo(4401);
            try (var late = LiveClient.open(spare)) {
                assertThat(late.closeCode()).isEqualTo(4401);
            }
            assertThat(bystander.isClosed()).isFalse();
        }
    }

    @Test
    void rightsEndUnlessRefreshed() {
        Actor actor = LiveFixture.customer();
        try (var idle = LiveClient.connect(fixture.ticket(actor));
                var kept = LiveClient.connect(fixture.ticket(actor))) {
            long opened = Hub.millis();
            await().until(() -> Hub.millis() > opened);
            kept.send(Map.of("type", "refresh", "ticket", fixture.ticket(actor)));
            kept.next("refreshed");
            connections.sweep(opened + config.rights().toMillis() + 1);
            assertThat(idle.closeCode()).isEqualTo(4401);
            // Its rights hold; at that hour it would have been silent for long, though.
            assertThat(kept.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void aTicketOfSomebodyElseRefreshesNothing() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.send(Map.of("type", "refresh", "ticket", fixture.ticket()));
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    // ---- limits

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"type\":\"shout\"}", "hello"})
    void aFrameThatIsNoFrameEndsTheConnection(String text) {
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.sendText(text);
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void aFrameThatIsTooLongEndsTheConnection() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.send(Map.of("type", "ping", "x", "y".repeat(4_100)));
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void binaryFramesAreNotSpokenHere() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            client.sendBinary();
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void sixtyFourSubscriptionsAreEnough() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            for (int i = 0; i < Limits.SUBSCRIPTIONS; i++) {
                assertThat(client.subscribe("probe:n" + i).path("type").asText())
                        .isEqualTo("subscribed");
            }
            assertThat(client.subscribe("probe:more").path("code").asText()).isEqualTo("live.too-many-subscriptions");
            assertThat(client.subscribe("probe:n1").path("type").asText()).isEqualTo("subscribed");
        }
    }

    @Test
    void aFloodOfFramesEndsTheConnection() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            String ping = Json.write(Map.of("type", "ping"));
            try {
                for (int i = 0; i < 500; i++) {
                    client.sendText(ping);
                }
            } catch (RuntimeException closedMeanwhile) {
                assertThat(closedMeanwhile).hasMessageContaining("closed");
            }
            assertThat(client.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void twentyConnectionsOfAUserAreEnough() {
        Actor actor = LiveFixture.customer();
        var open = new java.util.ArrayList<LiveClient>();
        try {
            for (int i = 0; i < Limits.CONNECTIONS_PER_USER; i++) {
                open.add(LiveClient.connect(fixture.ticket(actor)));
            }
            try (var more = LiveClient.open(fixture.ticket(actor))) {
                assertThat(more.closeCode()).isEqualTo(4429);
            }
        } finally {
            open.forEach(LiveClient::close);
        }
    }

    @Test
    void aClientThatFellSilentIsCutOff() {
        try (var client = LiveClient.connect(fixture.ticket())) {
            connections.sweep(Hub.millis() + 76_000);
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void whoLeavesLeavesNothingBehind() {
        String channel = LiveFixture.freshChannel();
        Actor actor = LiveFixture.customer();
        try (var client = LiveClient.connect(fixture.ticket(actor))) {
            client.subscribe(channel);
        }
        await().until(() -> !live.hasListeners(channel));
    }
}
