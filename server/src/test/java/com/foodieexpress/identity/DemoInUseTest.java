package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// When the simulator takes a demo account back from a person who left it with a job in hand.
@ServerTest
class DemoInUseTest {

    private static final String RIDER = "rider7@demo.foodieexpress.example";
    private static final String CUSTOMER = "customer11@demo.foodieexpress.example";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Database database;

    @Test
    void aRiderWhosePersonDoesNothingForTenMinutesIsNotInUseUntilTheyActAgain() {
        JsonPath rider = open(RIDER, "rider");
        assertThat(inUse(RIDER)).isTrue();
        passTime(rider);
        get(rider, "/auth/me");
        assertThat(inUse(RIDER)).isFalse();
        given().header("Authorization", "Bearer " + rider.getString("tokens.access"))
                .contentType(ContentType.JSON)
                .body(Map.of("status", "offline"))
                .put("/api/v1/riders/me/status")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> inUse(RIDER));
        signOut(rider);
    }

    @Test
    void aCustomerMayWatchForAsLongAsTheyLike() {
        JsonPath customer = open(CUSTOMER, "customer");
        passTime(customer);
        get(customer, "/auth/me");
        assertThat(inUse(CUSTOMER)).isTrue();
        signOut(customer);
        assertThat(inUse(CUSTOMER)).isFalse();
    }

    private static JsonPath open(String email, String app) {
        return given().contentType(ContentType.JSON)
                .header("X-Foodie-App", app)
                .body(Map.of("email", email, "password", "password123"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void passTime(JsonPath user) {
        database.run(tx -> tx.update("""
                        update identity.refresh_family set created_at = created_at - interval '1 hour',
                            acted_at = acted_at - interval '1 hour' where account_id = :id""")
                .bind("id", UUID.fromString(user.getString("user.id")))
                .execute());
    }

    private static void get(JsonPath user, String path) {
        given().header("Authorization", "Bearer " + user.getString("tokens.access"))
                .get("/api/v1" + path)
                .then()
                .statusCode(200);
    }

    private static void signOut(JsonPath user) {
        given().header("Authorization", "Bearer " + user.getString("tokens.access"))
                .contentType(ContentType.JSON)
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(200);
    }

    private static boolean inUse(String email) {
        return given().get("/api/v1/demo")
                .then()
                .statusCode(200)
                .extract()
                .path("accounts.find { it.email == '" + email + "' }.inUse");
    }
}
