package com.foodieexpress.analytics.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.Addresses;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the platform tells of one person, over HTTP.
@ServerTest
class BehaviourTest {

    private static final String PATH = "/api/v1/admin-panel/analytics/users/{id}/behavior";

    @Inject
    Database database;

    @Inject
    CustomerOrderReader reader;

    @Inject
    HourReader hours;

    @Inject
    NetworkPlaces places;

    @Inject
    BusinessClock clock;

    @Test
    void theAnswerHasThePlansKeys() {
        TestUser customer = TestUser.customer();
        for (int i = 0; i < 104; i++) {
            customer.call().get("/api/v1/auth/me").then().statusCode(200);
        }
        customer.call().get("/api/v1/orders/" + UuidV7.next()).then().statusCode(404);
        await().untilAsserted(() -> assertThat(read(customer.id()).getString("recent_actions[0].error_message"))
                .isEqualTo("platform.not-found"));
        JsonPath answer = read(customer.id());
        assertThat(answer.getList("recent_actions")).hasSize(100);
        assertThat(answer.getList("recent_actions.timestamp", String.class).stream()
                        .map(Instant::parse))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(answer.getBoolean("recent_actions[0].success")).isFalse();
        assertThat(answer.getString("recent_actions[0].service_name")).isEqualTo("ordering.order");
        assertThat(answer.getInt("behavior_patterns.counted_actions")).isGreaterThanOrEqualTo(105);
        assertThat(answer.getList("behavior_patterns.active_hours", Integer.class))
                .hasSize(24);
        assertThat(answer.getList("behavior_patterns.active_hours", Integer.class).stream()
                        .mapToInt(each -> each)
                        .sum())
                .isGreaterThanOrEqualTo(105);
        assertThat(answer.getMap("behavior_patterns").keySet().stream().map(String::valueOf))
                .contains("favorite_restaurants", "order_cadence", "funnel", "devices", "sessions", "anomalies");
        assertThat(answer.getList("behavior_patterns.anomalies")).isEmpty();
        // The slash at the end is the mobile app's way to write it.
        TestUser.admin().call().get(PATH + "/", customer.id()).then().statusCode(200);
    }

    @Test
    void whoLooksIsWrittenDown() {
        TestUser customer = TestUser.customer();
        read(customer.id());
        assertThat(database.<Long>read(tx -> tx.query("select count(*) from audit.entry where subject_id = :id"
                                + " and action = 'activity.read' and details like '%behavior%'")
                        .bind("id", customer.id().toString())
                        .mapTo(Long.class)
                        .one()))
                .isEqualTo(1);
    }

    @Test
    void whoIsNoAnalystAndWhoIsNobodyGetNothing() {
        TestUser customer = TestUser.customer();
        customer.call().get(PATH, customer.id()).then().statusCode(403);
        RestAssured.get(PATH, customer.id()).then().statusCode(401);
        TestUser.admin().call().get(PATH, UuidV7.next()).then().statusCode(404);
        TestUser.admin().call().get(PATH, "nobody").then().statusCode(404);
    }

    @Test
    void aListOfPasswordsTriedFromOneNetworkIsTold() {
        String thief = Addresses.fresh();
        TestUser customer = TestUser.customer();
        for (TestUser other : List.of(TestUser.customer(), TestUser.customer(), TestUser.customer())) {
            wrong(other.email(), thief);
        }
        for (int i = 0; i < 8; i++) {
            wrong(UUID.randomUUID() + "@nowhere.example", thief);
        }
        wrong(customer.email(), thief);
        JsonPath answer = read(customer.id());
        assertThat(answer.getList("behavior_patterns.anomalies.kind")).containsExactly("credential_stuffing");
        assertThat(answer.getString("behavior_patterns.anomalies[0].reason"))
                .matches("Wrong passwords for this account came from 100\\..*/24, which tried 11 others in the same"
                        + " minutes; it did not get in\\.");
        // One's own slip is none.
        TestUser forgetful = TestUser.customer();
        wrong(forgetful.email(), Addresses.fresh());
        assertThat(read(forgetful.id()).getList("behavior_patterns.anomalies")).isEmpty();
    }

    @Test
    void ordersTellHabitsAndWhoNeverPays() {
        TestUser customer = TestUser.customer();
        String palace = firstRestaurant();
        Instant now = clock.instant();
        for (int i = 0; i < 12; i++) {
            UUID order = UuidV7.next();
            Instant made = now.minusSeconds(86_400L * (i + 1));
            boolean lost = i % 2 == 0;
            for (String type : List.of(
                    "order.created",
                    "order.placed",
                    "order.accepted",
                    "order.picked_up",
                    lost ? "order.undeliverable" : "order.delivered")) {
                tell(type, order, customer.id(), UUID.fromString(palace), made);
            }
        }
        // A city in which that is rare.
        List<StoredEvent> others = IntStream.range(0, 400)
                .mapToObj(i -> event(
                        "order.accepted", UuidV7.next(), UuidV7.next(), UuidV7.next(), now.minusSeconds(3_000_000)))
                .toList();
        database.run(tx -> hours.read(tx, others));
        JsonPath answer = read(customer.id());
        assertThat(answer.getInt("behavior_patterns.order_cadence.orders")).isEqualTo(12);
        assertThat(answer.getDouble("behavior_patterns.order_cadence.median_days_between"))
                .isEqualTo(1.0);
        assertThat(answer.getString("behavior_patterns.favorite_restaurants[0].restaurant_id"))
                .isEqualTo(palace);
        assertThat(answer.getString("behavior_patterns.favorite_restaurants[0].name"))
                .isNotEmpty();
        assertThat(answer.getList("behavior_patterns.funnel.orders.dropped", Integer.class))
                .containsExactly(0, 0, 0, 0, 6);
        assertThat(answer.getList("behavior_patterns.anomalies.kind")).containsExactly("refund_abuse");
        assertThat(answer.getString("behavior_patterns.anomalies[0].reason"))
                .startsWith("6 of 12 orders a kitchen had begun were not paid for in full");
    }

    @Test
    void aPhoneThatMakesPositionsUpIsTold() {
        TestUser rider = TestUser.rider();
        Instant now = clock.instant();
        List<Map<String, Object>> fixes = IntStream.range(0, 5)
                .mapToObj(i -> Map.<String, Object>of(
                        "seq",
                        i,
                        "lat",
                        43.73 + i * 0.0002,
                        "lng",
                        7.42,
                        "accuracyMetres",
                        5,
                        "mock",
                        true,
                        "recordedAt",
                        now.minusSeconds(60 - i * 5L).toString()))
                .toList();
        rider.call()
                .body(Map.of("session", UUID.randomUUID().toString(), "fixes", fixes))
                .post("/api/v1/riders/me/fixes")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(read(rider.id()).getList("behavior_patterns.anomalies.kind"))
                .containsExactly("gps_spoofing"));
    }

    /// With a table of networks: one of them in Monaco, the other in Singapore.
    @Test
    void oneAccountOnTwoContinentsIsTold(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("places.csv"), """
                198.18.0.0,198.18.255.255,MC,,,Monaco,,43.7384,7.4246,Europe/Monaco
                198.19.0.0,198.19.255.255,1.3521,103.8198
                2001:db8::,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff,43.7384,7.4246
                nonsense
                """);
        try {
            places.load(table);
            TestUser customer = TestUser.customer();
            for (String address : List.of("198.18.3.4", "198.19.3.4")) {
                customer.call()
                        .header("X-Forwarded-For", address)
                        .get("/api/v1/auth/me")
                        .then()
                        .statusCode(200);
            }
            assertThat(places.find("2001:db8::7")).isPresent();
            assertThat(places.find("203.0.113.7")).isEmpty();
            await().untilAsserted(() -> {
                JsonPath answer = read(customer.id());
                assertThat(answer.getList("behavior_patterns.anomalies.kind")).containsExactly("impossible_travel");
                assertThat(answer.getInt("behavior_patterns.sessions[0].actions"))
                        .isGreaterThanOrEqualTo(2);
            });
        } finally {
            places.load(Files.writeString(table, ""));
        }
    }

    private static JsonPath read(UUID person) {
        return TestUser.admin()
                .call()
                .get(PATH, person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void wrong(String email, String address) {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("email", email, "password", "not the kettle"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
    }

    /// Read as the log would have it read, but not written there: no such order exists for others who
    /// read it.
    private void tell(String type, UUID order, UUID customer, UUID restaurant, Instant made) {
        StoredEvent event = event(type, order, customer, restaurant, made);
        database.run(tx -> reader.read(tx, List.of(event)));
    }

    private static StoredEvent event(String type, UUID order, UUID customer, UUID restaurant, Instant made) {
        var data = Map.of(
                "orderId", order,
                "customerId", customer,
                "restaurantId", restaurant,
                "total", Money.of(2350, "EUR"),
                "createdAt", made);
        return new StoredEvent(
                1,
                UuidV7.next(),
                type,
                "order",
                order,
                List.of(),
                Json.MAPPER.valueToTree(data),
                null,
                Role.SYSTEM,
                made,
                made);
    }

    private static String firstRestaurant() {
        return given().get("/api/v1/restaurants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
