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
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.City;
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

    private static final Instant AT = Instant.parse("2026-11-21T19:00:00Z");

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Inject
    NotificationReader reader;

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
        assertUnread(order.customer, 6);
        assertUnread(order.owner, 3);
        assertUnread(order.rider, 2);
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
        assertUnread(seen.customer, 2);
        assertUnread(seen.rider, 1);
        assertUnread(seen.owner, 1);
        assertThat(list(seen.owner, "limit=100").getList("items.orderId")).containsExactly(seen.id.toString());
    }

    @Test
    void aRiderWhoGaveADeliveryBackIsNotToldSo() {
        var order = new Order();
        order.happensBy("delivery.searching", order.rider.id(), order.rider.id());
        order.happensBy("delivery.searching", order.rider.id(), UuidV7.next());
        assertUnread(order.rider, 1);
        assertThat(keys(order.rider)).containsExactly("delivery.searching.rider");
    }

    @Test
    void anEventReadAgainTellsNobodyTwice() {
        var order = new Order();
        StoredEvent event = order.happens("order.accepted", null);
        read(event);
        read(event);
        assertThat(unread(order.customer)).isEqualTo(1);
        assertThat(keys(order.customer)).containsExactly("order.accepted.customer");
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
    void whoListensHearsOfAnOrdersNewsAtOnce() throws Exception {
        City.Person customer = City.newCustomer();
        City.Person owner = City.pizzaPalaceOwner();
        try (var stream = new EventStream(customer.token(), "user:" + customer.id())) {
            stream.next(frame -> frame.path("snapshot").path("unread").asInt(-1) == 0);
            String order = City.order(customer, City.pizzaPalaceId(owner), 3, "tok_visa")
                    .path("id");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> owner.gets("/notifications")
                            .jsonPath()
                            .getList("items.orderId")
                            .contains(order));
            owner.posts("/orders/" + order + "/accept", Map.of("prepMinutes", 10))
                    .then()
                    .statusCode(200);
            JsonNode event = stream.next(frame -> frame.path("type").asText().equals("event"))
                    .path("event");
            assertThat(event.path("type").asText()).isEqualTo("notification.created");
            assertThat(event.path("data").path("unread").asInt()).isEqualTo(1);
            JsonNode told = event.path("data").path("notification");
            assertThat(told.path("titleKey").asText()).isEqualTo("order.accepted.customer");
            assertThat(told.path("body").asText()).startsWith("Pizza Palace accepted your order ");
            customer.posts("/orders/" + order + "/cancel", Map.of()).then().statusCode(200);
        }
        try (var stream = new EventStream(owner.token(), "user:" + customer.id())) {
            JsonNode refused = stream.next(frame -> frame.path("type").asText().equals("error"));
            assertThat(refused.path("code").asText()).isEqualTo("live.forbidden");
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
        assertUnread(order.customer, 3);
        String id = list(order.customer, "limit=100").getString("items[1].id");
        order.owner.call().post("/api/v1/notifications/" + id + "/read").then().statusCode(404);
        for (int again = 0; again < 2; again++) {
            order.customer
                    .call()
                    .post("/api/v1/notifications/" + id + "/read")
                    .then()
                    .statusCode(204);
        }
        assertUnread(order.customer, 2);
        assertThat(list(order.customer, "limit=100").getList("items.findAll { it.readAt }.id"))
                .containsExactly(id);
        order.customer.call().post("/api/v1/notifications/read-all").then().statusCode(204);
        assertUnread(order.customer, 0);
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

    private static void assertUnread(TestUser user, int count) {
        assertThat(unread(user)).isEqualTo(count);
    }

    private static int unread(TestUser user) {
        return user.call().get("/api/v1/notifications/unread-count").jsonPath().getInt("count");
    }

    private void read(StoredEvent event) {
        database.run(tx -> reader.read(tx, List.of(event)));
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

        StoredEvent happens(String type, @Nullable UUID riderId) {
            return happensBy(type, riderId, null);
        }

        /// Read as the log would have it read, but not written there: no such order exists for others who read it.
        StoredEvent happensBy(String type, @Nullable UUID riderId, @Nullable UUID actor) {
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
                data.put("placedAt", AT);
            }
            var event = new StoredEvent(
                    1,
                    UuidV7.next(),
                    type,
                    delivery ? "delivery" : "order",
                    id,
                    List.of(),
                    Json.MAPPER.valueToTree(data),
                    actor,
                    actor == null ? Role.SYSTEM : Role.RIDER,
                    AT,
                    AT);
            read(event);
            return event;
        }
    }
}
