package com.foodieexpress.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An order's whole way from the cart to the door, through the public API.
@ServerTest
class JourneyTest {

    private Person owner;
    private Person admin;
    private String restaurantId;
    private final List<Person> working = new ArrayList<>();

    @BeforeEach
    void open() {
        owner = City.pizzaPalaceOwner();
        admin = City.admin();
        restaurantId = City.pizzaPalaceId(owner);
        OffersForTests.nobodyElseAtWork();
    }

    @AfterEach
    void close() {
        working.forEach(RiderAtWork::goOffline);
    }

    @Test
    void anOrderTravelsFromTheCartToTheDoor() {
        Person customer = City.newCustomer();
        Person rider = online(City.newRider(admin));

        String orderId = placed(customer);
        owner.posts("/orders/" + orderId + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
        String deliveryId = RiderAtWork.takeOffer(rider, orderId);
        customer.gets("/orders/" + orderId + "/tracking")
                .then()
                .statusCode(200)
                .body("rider.name", notNullValue())
                .body("position", nullValue())
                .body("route.leg", equalTo("planned"))
                .body("eta.low", notNullValue());
        owner.posts("/orders/" + orderId + "/ready", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("ready"));
        RiderAtWork.move(rider, deliveryId, "picked_up", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("picked_up"));
        customer.gets("/orders/" + orderId)
                .then()
                .body("status", equalTo("out_for_delivery"))
                .body("pin", notNullValue());
        customer.gets("/orders/" + orderId + "/tracking").then().body("route.leg", equalTo("to_customer"));

        RiderAtWork.move(rider, deliveryId, "delivered", Map.of("proof", Map.of("pin", "nope")))
                .then()
                .statusCode(400)
                .body("errors.'proof.pin'", notNullValue());
        String pin = customer.gets("/orders/" + orderId).path("pin");
        RiderAtWork.move(rider, deliveryId, "delivered", Map.of("proof", Map.of("pin", pin)))
                .then()
                .statusCode(200)
                .body("status", equalTo("delivered"));

        customer.gets("/orders/" + orderId).then().body("status", equalTo("delivered"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> customer.gets("/orders/" + orderId).then().body("paymentStatus", equalTo("paid")));
        List<String> history = customer.gets("/orders/" + orderId + "/history").path("items.type");
        assertThat(history)
                .containsSubsequence(
                        "order.created",
                        "order.placed",
                        "order.accepted",
                        "delivery.assigned",
                        "order.picked_up",
                        "order.delivered");
        rider.gets("/riders/me").then().body("today.deliveries", equalTo(1)).body("status", equalTo("online"));
    }

    @Test
    void ofFiftyRidersWhoAcceptAtOnceOneWins() throws Exception {
        Person customer = City.newCustomer();
        String orderId = placed(customer);
        owner.posts("/orders/" + orderId + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(200);
        List<Person> riders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            riders.add(City.newRider(admin));
        }
        List<String> offers = OffersForTests.sendToAll(
                orderId, riders.stream().map(Person::id).toList());

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> accepts = new ArrayList<>();
            for (int i = 0; i < riders.size(); i++) {
                Person rider = riders.get(i);
                String offer = offers.get(i);
                accepts.add(() ->
                        rider.posts("/offers/" + offer + "/accept", Map.of()).statusCode());
            }
            for (Future<Integer> answer : threads.invokeAll(accepts)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
        int winner = statuses.indexOf(200);
        riders.get(winner)
                .posts("/offers/" + offers.get(winner) + "/accept", Map.of())
                .then()
                .statusCode(200);
        int loser = winner == 0 ? 1 : 0;
        riders.get(loser)
                .posts("/offers/" + offers.get(loser) + "/accept", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("dispatch.offer-taken"));
        riders.get(loser)
                .posts("/offers/" + offers.get(winner) + "/accept", Map.of())
                .then()
                .statusCode(404);
        owner.posts("/orders/" + orderId + "/cancel", Map.of("reason", "test over"))
                .then()
                .statusCode(200);
    }

    @Test
    void theSameKeyPlacesOneOrderAndAnotherRequestWithItIsRefused() {
        Person customer = City.newCustomer();
        String quote = City.quote(customer, restaurantId, 2);
        String key = UuidV7.next().toString();
        String first = City.place(customer, quote, "tok_visa", key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String again = City.place(customer, quote, "tok_visa", key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(again).isEqualTo(first);
        City.place(customer, quote, "tok_mastercard", key)
                .then()
                .statusCode(409)
                .body("code", equalTo("platform.idempotency-mismatch"));
        customer.posts("/orders/" + first + "/cancel", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> customer.gets("/orders/" + first).then().body("paymentStatus", equalTo("released")));
    }

    @Test
    void aDeclinedCardCancelsTheOrderAndKeepsTheCart() {
        Person customer = City.newCustomer();
        City.order(customer, restaurantId, 2, "tok_declined")
                .then()
                .statusCode(402)
                .body("code", equalTo("payments.declined"));
        customer.gets("/cart").then().body("itemCount", equalTo(2));
    }

    @Test
    void nobodyElseSeesOrTouchesAnOrder() {
        Person customer = City.newCustomer();
        Person stranger = City.newCustomer();
        Person otherOwner = City.register("restaurant", Map.of("businessName", "Elsewhere"));
        Person rider = City.newRider(admin);
        String orderId = placed(customer);
        for (Person other : List.of(stranger, otherOwner, rider)) {
            other.gets("/orders/" + orderId).then().statusCode(404);
            other.gets("/orders/" + orderId + "/history").then().statusCode(404);
        }
        stranger.gets("/orders/" + orderId + "/tracking").then().statusCode(404);
        stranger.posts("/orders/" + orderId + "/cancel", Map.of()).then().statusCode(404);
        stranger.posts("/orders/" + orderId + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(403);
        // An account that waits for approval may not trade, whoever\'s order it is.
        otherOwner
                .posts("/orders/" + orderId + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(403);
        customer.posts("/orders/" + orderId + "/cancel", Map.of()).then().statusCode(200);
    }

    private String placed(Person customer) {
        Response answer = City.order(customer, restaurantId, 3, "tok_visa");
        answer.then().statusCode(201).body("status", equalTo("pending"));
        return answer.path("id");
    }

    private Person online(Person rider) {
        working.add(rider);
        RiderAtWork.goOnline(rider);
        return rider;
    }
}
