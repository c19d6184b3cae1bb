package com.foodieexpress.dispatch;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a rider does on a job, through the public API.
public final class RiderAtWork {

    private RiderAtWork() {}

    public static void goOnline(Person rider) {
        rider.asks()
                .body(Map.of("status", "online", "position", City.DOOR))
                .put("/api/v1/riders/me/status")
                .then()
                .statusCode(200);
    }

    public static void goOffline(Person rider) {
        rider.asks().body(Map.of("status", "offline")).put("/api/v1/riders/me/status");
    }

    /// Takes the offer for this order and answers the delivery's id; orders that other tests left behind are declined.
    public static String takeOffer(Person rider, String orderId) {
        String delivery = OffersForTests.deliveryOf(orderId).toString();
        String offerId =
                await().atMost(Duration.ofSeconds(20)).until(() -> offerFor(rider, delivery), Objects::nonNull);
        Response accepted = rider.posts("/offers/" + offerId + "/accept", Map.of());
        accepted.then().statusCode(200).body("orderId", equalTo(orderId)).body("status", equalTo("assigned"));
        return accepted.path("id");
    }

    /// Gets the order's delivery from an administrator, whoever else is online; answers the delivery's id.
    public static String getAssigned(Person rider, Person admin, String orderId) {
        String delivery = OffersForTests.deliveryOf(orderId).toString();
        admin.posts("/deliveries/" + delivery + "/assign", Map.of("riderId", rider.id()))
                .then()
                .statusCode(200);
        return delivery;
    }

    /// Answers the raw answer of the status change.
    public static Response move(Person rider, String deliveryId, String status, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("status", status);
        return rider.posts("/deliveries/" + deliveryId + "/status", body);
    }

    private static @Nullable String offerFor(Person rider, String delivery) {
        List<Map<String, Object>> offers = rider.gets("/riders/me/offers").path("items");
        String found = null;
        for (Map<String, Object> offer : offers) {
            String id = (String) offer.get("id");
            if (delivery.equals(offer.get("deliveryId"))) {
                found = id;
            } else {
                rider.posts("/offers/" + id + "/decline", Map.of());
            }
        }
        return found;
    }
}
