package com.foodieexpress.dispatch;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of work under way when an administrator takes a delivery in hand or shuts somebody out.
@ServerTest
class ShutOutTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Person admin;
    private Kitchen kitchen;
    private Person customer;
    private String orderId;
    private final List<Person> working = new ArrayList<>();

    @BeforeEach
    void anAcceptedOrder() {
        admin = City.admin();
        kitchen = Kitchen.open();
        kitchen.addItem(kitchen.addCategory("Plats"), "Socca", 1_500);
        customer = City.newCustomer();
        orderId = placed();
        accept();
    }

    @AfterEach
    void over() {
        admin.posts("/orders/" + orderId + "/cancel", Map.of("reason", "test over"));
        working.forEach(rider -> rider.asks().body(Map.of("status", "offline")).put("/api/v1/riders/me/status"));
    }

    @Test
    void anAdminHandsADeliveryToARiderAndToAnotherUntilTheFoodIsTaken() {
        Person first = worker();
        Person second = worker();
        String delivery = deliveryId();
        assign(delivery, customer.id()).statusCode(400);
        assign(delivery, City.newRider(admin).id()).statusCode(409).body("code", equalTo("dispatch.rider-offline"));
        assign(delivery, first.id()).statusCode(200).body("status", equalTo("assigned"));
        assign(delivery, first.id()).statusCode(200);
        first.gets("/deliveries/" + delivery).then().statusCode(200);
        assign(delivery, second.id()).statusCode(200);
        first.gets("/deliveries/" + delivery).then().statusCode(404);
        second.posts("/deliveries/" + delivery + "/status", Map.of("status", "picked_up"))
                .then()
                .statusCode(200);
        assign(delivery, first.id()).statusCode(409).body("code", equalTo("dispatch.illegal-transition"));
        second.posts("/deliveries/" + delivery + "/assign", Map.of("riderId", first.id()))
                .then()
                .statusCode(403);
    }

    @Test
    void aBusyRiderIsNotGivenASecondDelivery() {
        Person rider = worker();
        assign(deliveryId(), rider.id()).statusCode(200);
        String mine = orderId;
        customer = City.newCustomer();
        orderId = placed();
        accept();
        assign(deliveryId(), rider.id()).statusCode(409).body("code", equalTo("dispatch.rider-busy"));
        admin.posts("/orders/" + mine + "/cancel", Map.of("reason", "test over"));
    }

    @Test
    void whatAShutOutRiderHasNotFetchedAnotherFetches() {
        Person rider = worker();
        String delivery = deliveryId();
        assign(delivery, rider.id()).statusCode(200);
        shut(rider.id());
        await().atMost(SOON)
                .untilAsserted(
                        () -> admin.gets("/deliveries/" + delivery).then().body("status", equalTo("searching")));
        admin.gets("/orders/" + orderId).then().body("rider", nullValue()).body("state", equalTo("accepted"));
        Person other = worker();
        assign(delivery, other.id()).statusCode(200);
    }

    @Test
    void foodAShutOutRiderCarriesIsDeliveredByTheOperatorsWord() {
        Person rider = worker();
        String delivery = deliveryId();
        assign(delivery, rider.id()).statusCode(200);
        rider.posts("/deliveries/" + delivery + "/status", Map.of("status", "picked_up"))
                .then()
                .statusCode(200);
        shut(rider.id());
        rider.gets("/deliveries/" + delivery).then().statusCode(401);
        admin.posts("/deliveries/" + delivery + "/status", Map.of("status", "delivered", "reason", "pin_unavailable"))
                .then()
                .statusCode(200)
                .body("status", equalTo("delivered"));
        customer.gets("/orders/" + orderId).then().body("status", equalTo("delivered"));
    }

    @Test
    void aShutOutOwnersRestaurantLeavesTheMarketAndComesBackWithHim() {
        shut(kitchen.owner().id().toString());
        await().atMost(SOON)
                .untilAsserted(() -> customer.gets("/orders/" + orderId)
                        .then()
                        .body("status", equalTo("cancelled"))
                        .body("cancelReason", equalTo("restaurant_shut_out")));
        await().atMost(SOON)
                .untilAsserted(() ->
                        customer.gets("/restaurants/" + kitchen.id()).then().statusCode(404));
        account(kitchen.owner().id().toString(), "reinstate").statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() ->
                        customer.gets("/restaurants/" + kitchen.id()).then().statusCode(200));
    }

    @Test
    void aShutOutCustomersOrderEndsUnlessItIsBeingCooked() {
        String cooked = orderId;
        String asked = placed();
        shut(customer.id());
        await().atMost(SOON)
                .untilAsserted(() -> admin.gets("/orders/" + asked)
                        .then()
                        .body("status", equalTo("cancelled"))
                        .body("cancelReason", equalTo("customer_shut_out")));
        admin.gets("/orders/" + cooked).then().body("state", equalTo("accepted"));
    }

    @Test
    void theTrailTellsWhoShutTheAccount() {
        shut(customer.id());
        admin.gets("/admin/accounts/" + customer.id())
                .then()
                .statusCode(200)
                .body("activity.openOrders", not(equalTo(0)))
                .body("audit.action", hasItem("account.ban"))
                .body("audit.find { it.action == 'account.ban' }.actorId", equalTo(admin.id()));
    }

    /// A rider at work, by the kitchen's door.
    private Person worker() {
        Person rider = City.newRider(admin);
        working.add(rider);
        rider.asks()
                .body(Map.of("status", "online", "position", Map.of("lat", 43.7362, "lng", 7.4197)))
                .put("/api/v1/riders/me/status")
                .then()
                .statusCode(200);
        return rider;
    }

    private String placed() {
        Response order = City.order(customer, kitchen.id().toString(), 1, "tok_visa");
        String id = order.path("id");
        await().atMost(SOON)
                .untilAsserted(() -> admin.gets("/orders/" + id).then().body("state", equalTo("placed")));
        return id;
    }

    private void accept() {
        kitchen.owner()
                .call()
                .body(Map.of("prepMinutes", 20))
                .post("/api/v1/orders/{id}/accept", orderId)
                .then()
                .statusCode(200);
    }

    private String deliveryId() {
        return OffersForTests.deliveryOf(orderId).toString();
    }

    private ValidatableResponse assign(String delivery, String rider) {
        return admin.posts("/deliveries/" + delivery + "/assign", Map.of("riderId", rider))
                .then();
    }

    private void shut(String account) {
        account(account, "ban").statusCode(200);
    }

    private ValidatableResponse account(String account, String command) {
        return admin.posts("/admin/accounts/" + account + "/" + command, Map.of("reason", "a test of shutting out"))
                .then();
    }
}
