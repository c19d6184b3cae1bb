package com.foodieexpress.notifications.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What people are told when orders and deliveries move.
@ServerTest
class NotificationsTest {

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Inject
    UserChannel channel;

    @Test
    void eachPartyOfAnOrderIsToldItsPart() {
        var order = new Order();
        order.happens("order.placed", null);
        order.happens("order.accepted", null);
        order.happens("delivery.assigned", order.rider.id());
        order.happens("order.ready", order.rider.id());
        order.happens("delivery.at_restaurant", order.rider.id());
        order.happens("order.picked_up", order.rider.id());
        order.happens("order.en_route", order.rider.id());
        order.happens("delivery.arrived", order.rider.id());
        order.happens("order.delivered", order.rider.id());
        order.happens("order.closed", order.rider.id());
        awaitUnread(order.customer, 6);
        awaitUnread(order.owner, 3);
        awaitUnread(order.rider, 2);
        assertThat(keys(order.customer))
                .containsExactly(
                        "order.delivered.customer",
                        "delivery.arrived.customer",
                        "order.en_route.customer",
                        "order.picked_up.customer",
                        "order.ready.customer",
                        "order.accepted.customer");
        assertThat(keys(order.owner))
                .containsExactly(
                        "order.picked_up.restaurant", "delivery.at_restaurant.restaurant", "order.placed.restaurant");
        assertThat(keys(order.rider)).containsExactly("order.ready.rider", "delivery.assigned.rider");
        JsonPath first = list(
                order.owner, "limit=1&cursor=" + list(order.owner, "limit=2").getString("next"));
        assertThat(first.getString("items[0].title")).isEqualTo("New order T-1");
        assertThat(first.getString("items[0].category")).isEqualTo("order_update");
        assertThat(first.getString("items[0].args.order")).isEqualTo("T-1");
        assertThat(first.getString("items[0].orderId")).isEqualTo(order.id.toString());
        assertThat(first.getString("items[0].createdAt")).isEqualTo("2026-11-21T19:00:00Z");
        assertThat(first.getString("next")).isNull();
    }

    @Test
    void aCancelledOrderIsToldToThoseItConcerned() {
        var unseen = new Order();
        unseen.placed = false;
        unseen.happens("order.cancelled", null);
        var seen = new Order(unseen.customer, unseen.owner, unseen.rider);
        seen.happens("order.cancelled", seen.rider.id());
        awaitUnread(seen.customer, 2);
        awaitUnread(seen.rider, 1);
        awaitUnread(seen.owner, 1);
        assertThat(list(seen.owner, "limit=100").getList("items.orderId")).containsExactly(seen.id.toString());
    }

    @Test
    void aRiderWhoGaveADeliveryBackIsNotToldSo() {
        var order = new Order();
        order.happensBy("delivery.searching", order.rider.id(), order.rider.id());
        order.happensBy("delivery.searching", order.rider.id(), UuidV7.next());
        awaitUnread(order.rider, 1);
        assertThat(keys(order.rider)).containsExactly("delivery.searching.rider");
    }

    @Test
    void readingTheLogAgainTellsNobodyTwice() {
        var order = new Order();
        order.happens("order.accepted", null);
        awaitUnread(order.customer, 1);
        database.run(tx -> tx.update("update platform.event_reader set log_offset = 0 where name = 'notifications'")
                .execute());
        order.happens("order.preparing", null);
        awaitUnread(order.customer, 2);
        assertThat(keys(order.customer)).containsExactly("order.preparing.customer", "order.accepted.customer");
    }

    @Test
    void everyNotificationIsPushedWithTheCount() {
        var order = new Order();
        order.happens("order.accepted", null);
        order.happens("order.preparing", null);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> pushed(order.customer).size() == 2);
        StoredEvent second = pushed(order.customer).getLast();
        assertThat(second.type()).isEqualTo("notification.created");
        assertThat(second.data().path("unread").asInt()).isEqualTo(2);
        assertThat(second.data().path("notification").path("title").asText()).isEqualTo("In the kitchen");
        assertThat(channel.project(order.customer.id().toString(), second)).contains(second.data());
    }

    @Test
    void whoListensHearsOfANotificationAtOnce() throws Exception {
        var order = new Order();
        try (var stream = new EventStream(order.customer, "user:" + order.customer.id())) {
            stream.next(frame -> frame.path("snapshot").path("unread").asInt(-1) == 0);
            order.happens("order.accepted", null);
            JsonNode event = stream.next(frame -> frame.path("type").asText().equals("event"))
                    .path("event");
            assertThat(event.path("type").asText()).isEqualTo("notification.created");
            assertThat(event.path("data").path("unread").asInt()).isEqualTo(1);
            assertThat(event.path("data").path("notification").path("titleKey").asText())
                    .isEqualTo("order.accepted.customer");
        }
        try (var stream = new EventStream(order.owner, "user:" + order.customer.id())) {
            assertThat(stream.next(frame -> frame.path("type").asText().equals("error"))
                            .path("code")
                            .asText())
                    .isEqualTo("live.forbidden");
        }
    }

    @Test
    void nobodyListensToAnothersChannel() {
        UUID id = UuidV7.next();
        var actor = new Actor(id, Role.CUSTOMER, null, true);
        assertThat(channel.mayListen(actor, id.toString())).isTrue();
        assertThat(channel.mayListen(actor, UuidV7.next().toString())).isFalse();
        assertThat(channel.mayListen(new Actor(UuidV7.next(), Role.ADMIN, null, true), id.toString()))
                .isFalse();
        assertThat(channel.mayListen(actor, "")).isFalse();
        assertThat(channel.snapshot(id.toString(), actor, null)).isEqualTo(new UserChannel.Snapshot(0));
    }

    @Test
    void notificationsAreReadOneByOneOrAllAtOnce() {
        var order = new Order();
        order.happens("order.accepted", null);
        order.happens("order.preparing", null);
        order.happens("order.ready", null);
        awaitUnread(order.customer, 3);
        String id = list(order.customer, "limit=100").getString("items[1].id");
        order.owner.call().post("/api/v1/notifications/" + id + "/read").then().statusCode(404);
        for (int again = 0; again < 2; again++) {
            order.customer
                    .call()
                    .post("/api/v1/notifications/" + id + "/read")
                    .then()
                    .statusCode(204);
        }
        awaitUnread(order.customer, 2);
        assertThat(list(order.customer, "limit=100").getList("items.findAll { it.readAt }.id"))
                .containsExactly(id);
        order.customer.call().post("/api/v1/notifications/read-all").then().statusCode(204);
        awaitUnread(order.customer, 0);
        order.customer
                .call()
                .post("/api/v1/notifications/" + UUID.randomUUID() + "/read")
                .then()
                .statusCode(404);
        order.customer.call().post("/api/v1/notifications/x/read").then().statusCode(404);
        order.customer.call().get("/api/v1/notifications?cursor=x").then().statusCode(400);
        given().get("/api/v1/notifications").then().statusCode(401).body("success", equalTo(false));
    }

    private List<StoredEvent> pushed(TestUser user) {
        return log.ofChannel("user:" + user.id(), 0, 100);
    }

    private static void awaitUnread(TestUser user, int count) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> user.call()
                                .get("/api/v1/notifications/unread-count")
                                .jsonPath()
                                .getInt("count")
                        == count);
    }

    private static List<String> keys(TestUser user) {
        return list(user, "limit=100").getList("items.titleKey");
    }

    private static JsonPath list(TestUser user, String query) {
        return user.call().get("/api/v1/notifications?" + query).jsonPath();
    }

    private final class Order {
        final UUID id = UuidV7.next();
        final TestUser customer;
        final TestUser owner;
        final TestUser rider;
        boolean placed = true;

        Order() {
            this(TestUser.customer(), TestUser.customer(), TestUser.customer());
        }

        /// Which role somebody holds makes no difference here.
        Order(TestUser customer, TestUser owner, TestUser rider) {
            this.customer = customer;
            this.owner = owner;
            this.rider = rider;
        }

        void happens(String type, @Nullable UUID riderId) {
            happensBy(type, riderId, null);
        }

        void happensBy(String type, @Nullable UUID riderId, @Nullable UUID actor) {
            boolean delivery = type.startsWith("delivery.");
            Map<String, Object> data = new HashMap<>();
            data.put("orderId", id);
            data.put(delivery ? "orderNumber" : "number", "T-1");
            data.put("customerId", customer.id());
            data.put("restaurantId", UuidV7.next());
            data.put("restaurantOwnerId", owner.id());
            if (riderId != null) {
                data.put("riderId", riderId);
            }
            if (placed) {
                data.put("placedAt", "2026-11-21T19:00:00Z");
            }
            var by = actor == null ? Actor.SYSTEM : new Actor(actor, Role.RIDER, null, true);
            var at = Instant.parse("2026-11-21T19:00:00Z");
            database.run(tx -> log.append(
                    tx, new NewEvent(type, delivery ? "delivery" : "order", id, List.of("order:" + id), data, by, at)));
        }
    }
}
