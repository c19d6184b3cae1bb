package com.foodieexpress.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Holds from the API to the people they reach.
@ServerTest
class LegalHoldTest {

    private static final String PATH = "/api/v1/admin/legal-holds";

    @Test
    void whoIsOnHoldIsForgottenOnlyAfterwards() {
        City.Person customer = City.newCustomer();
        String hold = place(Map.of("person", customer.id(), "reason", "Case 17"))
                .statusCode(201)
                .body("person", equalTo(customer.id()))
                .body("placedBy", notNullValue())
                .extract()
                .path("id");
        customer.posts("/me/erasure", Map.of("password", "password123-long"))
                .then()
                .statusCode(409)
                .body("code", equalTo("retention.legal-hold"));
        erase(customer.id()).statusCode(409).body("code", equalTo("retention.legal-hold"));
        TestUser.admin()
                .call()
                .get("/api/v1/admin/accounts/" + customer.id())
                .then()
                .statusCode(200)
                .body("user.email", equalTo(customer.email()));
        release(hold).statusCode(200).body("releaseReason", equalTo("Settled"));
        String released = release(hold).statusCode(200).extract().path("releasedAt");
        assertThat(released).isEqualTo(release(hold).extract().<String>path("releasedAt"));
        erase(customer.id()).statusCode(204);
        TestUser.admin().call().get(PATH).then().statusCode(200).body("items.id", hasItem(hold));
    }

    /// Whoever had a part in an order stays as long as the order is on hold.
    @Test
    void anOrderOnHoldKeepsItsPeople() {
        City.Person customer = City.newCustomer();
        City.Person owner = City.pizzaPalaceOwner();
        String order = City.order(customer, City.pizzaPalaceId(owner), 2, "tok_visa")
                .then()
                .extract()
                .path("id");
        customer.posts("/orders/" + order + "/cancel", Map.of("reason", "changed_mind"));
        String hold = place(Map.of("order", order, "reason", "Case 18"))
                .statusCode(201)
                .extract()
                .path("id");
        erase(customer.id()).statusCode(409).body("code", equalTo("retention.legal-hold"));
        release(hold).statusCode(200);
        erase(customer.id()).statusCode(204);
    }

    @Test
    void whatCannotBeHeldIsRefusedNamingTheField() {
        String nobody = UuidV7.next().toString();
        List.of(
                        Map.of("kind", Map.of("reason", "x")),
                        Map.of("kind", Map.of("reason", "x", "kind", "nothing")),
                        Map.of("kind", Map.of("reason", "x", "kind", "actions", "person", nobody)),
                        Map.of("person", Map.of("reason", "x", "person", nobody)),
                        Map.of("order", Map.of("reason", "x", "order", nobody)),
                        Map.of("reason", Map.of("kind", "actions")))
                .forEach(each -> each.forEach(
                        (field, body) -> place(body).statusCode(400).body("errors", hasKey(field))));
        TestUser.admin()
                .call()
                .body(Map.of("reason", "x"))
                .post(PATH + "/" + nobody + "/release")
                .then()
                .statusCode(404)
                .body("code", equalTo("retention.unknown-hold"));
        TestUser.customer().call().get(PATH).then().statusCode(403);
    }

    private static ValidatableResponse place(Map<String, ?> body) {
        return TestUser.admin().call().body(body).post(PATH).then();
    }

    private static ValidatableResponse release(String hold) {
        return TestUser.admin()
                .call()
                .body(Map.of("reason", "Settled"))
                .post(PATH + "/" + hold + "/release")
                .then();
    }

    private static ValidatableResponse erase(String person) {
        return TestUser.admin()
                .call()
                .post("/api/v1/admin/accounts/" + person + "/erasure")
                .then();
    }
}
