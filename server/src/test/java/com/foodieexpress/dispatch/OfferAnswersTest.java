package com.foodieexpress.dispatch;

import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What riders may still answer when an offer is over.
@ServerTest
class OfferAnswersTest {

    @Test
    void anAnswerThatComesTooLateIsRefusedAndADroppedDeliveryCanBeWonAgain() {
        Person owner = City.pizzaPalaceOwner();
        Person admin = City.admin();
        String orderId = City.order(City.newCustomer(), City.pizzaPalaceId(owner), 3, "tok_visa")
                .path("id");
        owner.posts("/orders/" + orderId + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(200);
        Person winner = City.newRider(admin);
        Person loser = City.newRider(admin);
        List<String> offers = OffersForTests.sendToAll(orderId, List.of(winner.id(), loser.id()));

        Response won = answer(winner, offers.getFirst(), "accept");
        won.then().statusCode(200);
        answer(winner, offers.getFirst(), "accept").then().statusCode(200);
        refused(answer(winner, offers.getFirst(), "decline"), "dispatch.offer-taken");
        refused(answer(loser, offers.getLast(), "accept"), "dispatch.offer-taken");
        answer(loser, offers.getLast(), "decline").then().statusCode(204);
        answer(loser, offers.getFirst(), "decline").then().statusCode(404);

        winner.posts("/deliveries/" + won.path("id") + "/drop", Map.of("reason", "flat tyre"))
                .then()
                .statusCode(200);
        refused(answer(winner, offers.getFirst(), "accept"), "dispatch.offer-expired");
        Person next = City.newRider(admin);
        String offer = OffersForTests.sendToAll(orderId, List.of(next.id())).getFirst();
        answer(next, offer, "accept").then().statusCode(200).body("status", equalTo("assigned"));
        owner.posts("/orders/" + orderId + "/cancel", Map.of("reason", "test over"))
                .then()
                .statusCode(200);
    }

    private static Response answer(Person rider, String offer, String word) {
        return rider.posts("/offers/" + offer + "/" + word, Map.of());
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
