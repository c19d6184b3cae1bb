package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Addresses;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Guessing at passwords over HTTP, and its owner in the middle of it.
@ServerTest
class StuffingTest {

    private static final String WRONG = "a wrong kettle";

    @Test
    void aStrangerIsHeldUpAlikeWhetherTheAccountExistsOrNot() {
        TestUser person = TestUser.customer();
        List<String> known = guesses(person.email());
        List<String> unknown = guesses(UUID.randomUUID() + "@test.example");
        assertThat(known).isEqualTo(unknown);
        assertThat(known.subList(0, 5)).allMatch(answer -> answer.startsWith("401"));
        assertThat(known.subList(5, 7)).allMatch(answer -> answer.startsWith("429 identity.too-many-tries"));
    }

    @Test
    @Asvs("6.3.1")
    void theRightPasswordDoesNotHelpAStrangerWhoHasGuessedTooOften() {
        TestUser person = TestUser.customer();
        String address = Addresses.fresh();
        for (int i = 0; i < 5; i++) {
            assertThat(login(address, person.email(), WRONG).statusCode()).isEqualTo(401);
        }
        Response refused = login(address, person.email(), TestUser.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(100, 180);
        assertThat(refused.jsonPath().getBoolean("success")).isFalse();
    }

    @Test
    void signingUpAgainIsNoWayAroundIt() {
        TestUser person = TestUser.customer();
        String address = Addresses.fresh();
        for (int i = 0; i < 5; i++) {
            assertThat(signUp(address, person.email()).statusCode()).isEqualTo(400);
        }
        assertThat(signUp(address, person.email()).statusCode()).isEqualTo(429);
    }

    @Test
    @Asvs("6.3.1")
    void theOwnerGetsInWhileStrangersTryTheAccount() {
        TestUser owner = TestUser.customer();
        String home = Addresses.fresh();
        Response first = fromApp(home, null, owner.email(), TestUser.PASSWORD);
        assertThat(first.statusCode()).isEqualTo(200);
        String device = first.cookie("__Host-foodie-device-customer");
        assertThat(device).isNotBlank();
        assertThat(first.headers().getValues("Set-Cookie"))
                .as("refresh and device")
                .hasSize(2)
                .allMatch(cookie ->
                        cookie.contains("; Secure; HttpOnly; SameSite=Strict") && cookie.contains("; Path=/;"));

        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += login(Addresses.fresh(), owner.email(), WRONG).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).as("thirty an hour are judged").isEqualTo(10);
        assertThat(login(Addresses.fresh(), owner.email(), TestUser.PASSWORD).statusCode())
                .as("from a new place, without a sign")
                .isEqualTo(429);
        assertThat(fromApp(Addresses.fresh(), device, owner.email(), TestUser.PASSWORD)
                        .statusCode())
                .as("the known browser, anywhere")
                .isEqualTo(200);
        assertThat(login(home, owner.email(), TestUser.PASSWORD).statusCode())
                .as("the known network, any device")
                .isEqualTo(200);
    }

    @Test
    void anothersDeviceIsNoSign() {
        TestUser one = TestUser.customer();
        TestUser two = TestUser.customer();
        String device = fromApp(Addresses.fresh(), null, one.email(), TestUser.PASSWORD)
                .cookie("__Host-foodie-device-customer");
        for (int i = 0; i < 30; i++) {
            login(Addresses.fresh(), two.email(), WRONG);
        }
        assertThat(fromApp(Addresses.fresh(), device, two.email(), TestUser.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void rightPasswordsAreNotCounted() {
        TestUser person = TestUser.customer();
        String address = Addresses.fresh();
        for (int i = 0; i < 8; i++) {
            assertThat(login(address, person.email(), TestUser.PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }

    private static List<String> guesses(String email) {
        String address = Addresses.fresh();
        var answers = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            Response answer = login(address, email, WRONG);
            Map<String, Object> body = new HashMap<>(answer.jsonPath().getMap(""));
            body.remove("requestId");
            body.remove("retryAfterSeconds");
            answers.add(answer.statusCode() + " " + body.get("code") + " " + new java.util.TreeMap<>(body));
        }
        return answers;
    }

    private static Response login(String address, String email, String password) {
        return from(address).body(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
    }

    private static Response fromApp(String address, @Nullable String device, String email, String password) {
        RequestSpecification request = from(address).header("X-Foodie-App", "customer");
        if (device != null) {
            request.cookie("__Host-foodie-device-customer", device);
        }
        return request.body(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
    }

    private static Response signUp(String address, String email) {
        return from(address)
                .body(Map.of(
                        "email",
                        email,
                        "password",
                        WRONG,
                        "firstName",
                        "X",
                        "lastName",
                        "Y",
                        "role",
                        "delivery",
                        "vehicleInfo",
                        Map.of("type", "bike")))
                .post("/api/v1/auth/register");
    }

    private static RequestSpecification from(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }
}
