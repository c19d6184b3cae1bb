package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.analytics.internal.Stats.RestaurantJson;
import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Counters follow the events, each once.
@ServerTest
class StatsTest {

    @Inject
    Database database;

    @Inject
    StatsReader reader;

    @Inject
    StatsPublisher publisher;

    @Inject
    BusinessClock clock;

    @Inject
    Stats stats;

    @Inject
    StatsChannel channel;

    @Inject
    Accounts accounts;

    @Inject
    Catalog catalog;

    private final UUID restaurant = UuidV7.next();

    @Test
    void anOrderIsCountedWhenPlacedAndWhenItEnds() {
        UUID delivered = UuidV7.next();
        UUID cancelled = UuidV7.next();
        UUID open = UuidV7.next();
        for (UUID order : List.of(delivered, cancelled, open)) {
            tell("order.placed", order);
        }
        assertOrders(3);
        assertThat(stats.restaurant(restaurant).active()).isEqualTo(3);
        tell("order.delivered", delivered);
        // The dispute window and a second end change nothing.
        tell("order.closed", delivered);
        tell("order.cancelled", delivered);
        tell("order.cancelled", cancelled);
        assertThat(stats.restaurant(restaurant).active()).isEqualTo(1);
        RestaurantJson value = stats.restaurant(restaurant);
        assertThat(value.ordersToday()).isEqualTo(3);
        assertThat(value.revenue()).isEqualTo(Money.of(2350, "EUR"));
        assertThat(value.medianPrepMinutes()).isEqualTo(12.5);
    }

    @Test
    void anOrderTheRestaurantNeverSawDoesNotCount() {
        tell("order.cancelled", UuidV7.next());
        tell("order.placed", UuidV7.next());
        assertOrders(1);
        assertThat(stats.restaurant(restaurant).active()).isEqualTo(1);
    }

    @Test
    void ridersAreOnlineAndBusy() {
        UUID rider = UuidV7.next();
        UUID delivery = UuidV7.next();
        int online = stats.platform().ridersOnline();
        int busy = stats.platform().ridersBusy();
        append(event("rider.online", "rider", rider, Map.of("riderId", rider, "status", "online")));
        append(event("delivery.assigned", "delivery", delivery, Map.of("deliveryId", delivery, "riderId", rider)));
        assertThat(stats.platform().ridersOnline()).isEqualTo(online + 1);
        assertThat(stats.platform().ridersBusy()).isEqualTo(busy + 1);
        append(event("delivery.delivered", "delivery", delivery, Map.of("deliveryId", delivery, "riderId", rider)));
        append(event("rider.offline", "rider", rider, Map.of("riderId", rider, "status", "offline")));
        assertThat(stats.platform().ridersOnline()).isEqualTo(online);
        assertThat(stats.platform().ridersBusy()).isEqualTo(busy);
    }

    @Test
    void theOperatorSeesTheWholePlatform() {
        tell("order.placed", UuidV7.next());
        assertOrders(1);
        TestUser.admin()
                .call()
                .get("/api/v1/admin/stats")
                .then()
                .statusCode(200)
                .body("ordersToday", greaterThanOrEqualTo(1))
                .body("ordersPerMinute", greaterThanOrEqualTo(0.1f))
                .body("revenue", hasKey("currency"))
                .body("$", hasKey("at"));
        TestUser.customer().call().get("/api/v1/admin/stats").then().statusCode(403);
    }

    @Test
    void whoListensSeesTheFiguresMove() throws Exception {
        String ofRestaurant = "stats:restaurant:" + restaurant;
        String admin = TestUser.admin().access();
        // One stream each: the two channels are told in no order.
        try (var platform = new EventStream(admin, "stats:platform");
                var own = new EventStream(admin, ofRestaurant)) {
            JsonNode before = platform.next(frame -> isOn(frame, "subscribed", "stats:platform"));
            assertThat(before.path("snapshot").has("ordersToday")).isTrue();
            own.next(frame -> isOn(frame, "subscribed", ofRestaurant));
            tell("order.placed", UuidV7.next());
            platform.next(frame -> isOn(frame, "state", "stats:platform")
                    && frame.path("value").path("ordersToday").asInt()
                            > before.path("snapshot").path("ordersToday").asInt());
            JsonNode value =
                    own.next(frame -> isOn(frame, "state", ofRestaurant)).path("value");
            assertThat(value.path("ordersToday").asInt()).isEqualTo(1);
            assertThat(value.path("active").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aCounterThatFollowsLateIsStillShown() throws Exception {
        String ofRestaurant = "stats:restaurant:" + restaurant;
        try (var stream = new EventStream(TestUser.admin().access(), ofRestaurant)) {
            stream.next(frame -> isOn(frame, "subscribed", ofRestaurant));
            tell("order.placed", UuidV7.next());
            stream.next(frame -> isOn(frame, "state", ofRestaurant));
            for (int round = 0; round < 5; round++) {
                publisher.round(false);
            }
            StoredEvent late = ofOrder("order.placed", UuidV7.next());
            database.run(tx -> reader.read(tx, List.of(late)));
            publisher.round(true);
            JsonNode value =
                    stream.next(frame -> isOn(frame, "state", ofRestaurant)).path("value");
            assertThat(value.path("ordersToday").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aRestaurantsFiguresAreItsOwnersAndThePlatformsAreTheOperators() {
        var admin = new Actor(UuidV7.next(), Role.ADMIN, null, true, Set.of(Permission.VIEW_ANALYTICS));
        var moderator = new Actor(UuidV7.next(), Role.ADMIN, null, true, Set.of(Permission.MANAGE_USERS));
        UUID mario =
                accounts.findByEmail("restaurant@pizzapalace.com").orElseThrow().id();
        var owner = new Actor(mario, Role.RESTAURANT, null, true);
        UUID pizzaPalace = catalog.ownedBy(mario).getFirst();
        assertThat(channel.mayListen(admin, "platform")).isTrue();
        assertThat(channel.mayListen(owner, "platform")).isFalse();
        assertThat(channel.mayListen(moderator, "platform")).isFalse();
        assertThat(channel.mayListen(moderator, "restaurant:" + restaurant)).isFalse();
        assertThat(channel.mayListen(admin, "restaurant:" + restaurant)).isTrue();
        assertThat(channel.mayListen(owner, "restaurant:" + restaurant)).isFalse();
        assertThat(channel.mayListen(owner, "restaurant:" + pizzaPalace)).isTrue();
        for (String key : List.of("", "restaurant", "restaurant:", "restaurant:x", "moon")) {
            assertThat(channel.mayListen(admin, key)).as(key).isFalse();
        }
    }

    private static boolean isOn(JsonNode frame, String type, String channel) {
        return frame.path("type").asText().equals(type)
                && frame.path("channel").asText().equals(channel);
    }

    private void assertOrders(int count) {
        assertThat(stats.restaurant(restaurant).ordersToday()).isEqualTo(count);
    }

    private void tell(String type, UUID order) {
        append(ofOrder(type, order));
    }

    private StoredEvent ofOrder(String type, UUID order) {
        Instant now = clock.instant();
        return event(
                type,
                "order",
                order,
                Map.of(
                        "orderId", order,
                        "restaurantId", restaurant,
                        "total", Money.of(2350, "EUR"),
                        "placedAt", now.minusSeconds(1_800),
                        "acceptedAt", now.minusSeconds(1_750),
                        "readyAt", now.minusSeconds(1_000)));
    }

    private StoredEvent event(String type, String entity, UUID id, Map<String, Object> data) {
        Instant now = clock.instant();
        return new StoredEvent(
                1,
                UuidV7.next(),
                type,
                entity,
                id,
                List.of(),
                Json.MAPPER.valueToTree(data),
                null,
                Role.SYSTEM,
                now,
                now);
    }

    /// Read as the log would have it read, but not written there: no such order exists for others who read it.
    private void append(StoredEvent event) {
        database.run(tx -> reader.read(tx, List.of(event)));
        publisher.follow(List.of(event));
    }
}
