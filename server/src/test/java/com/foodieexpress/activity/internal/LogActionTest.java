package com.foodieexpress.activity.internal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients tell of themselves: nobody of others, nothing twice, and what is answered is stored.
@ServerTest
class LogActionTest {

    @Inject
    StoredActions stored;

    @Inject
    Database database;

    private final String address = "203.1." + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(1, 255);

    /// As the mobile app's plan spells it, at both addresses, with and without the slash.
    @ParameterizedTest
    @ValueSource(strings = {"/api/log-action/", "/api/v1/log-action/", "/api/log-action", "/api/v1/log-action"})
    void thePlansOwnCallIsTaken(String path) {
        var event = new HashMap<String, Object>();
        event.put("service_name", "ordersService");
        event.put("method_name", "getOrders");
        event.put("parameters", Map.of("userId", "customer_1"));
        event.put("response_data", Map.of("success", true));
        event.put("success", true);
        event.put("error_message", null);
        event.put("user_id", "customer_1");
        event.put("session_id", "session_1");
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(event)
                .post(path)
                .then()
                .statusCode(202)
                .body("success", equalTo(true))
                .body("stored", equalTo(1));
        assertThat(told()).singleElement().satisfies(row -> {
            assertThat(row.service()).isEqualTo("ordersService");
            assertThat(row.method()).isEqualTo("getOrders");
            assertThat(row.userId()).isNull();
            assertThat(row.role()).isZero();
            assertThat(row.detail())
                    .isEqualTo("{\"response\": {\"success\": true}, \"parameters\": {\"userId\": \"text(10)\"}}");
        });
    }

    @Test
    void nobodyTellsOfSomebodyElse() {
        TestUser me = TestUser.customer();
        TestUser other = TestUser.customer();
        log(
                        me,
                        Map.of(
                                "service_name",
                                "a",
                                "method_name",
                                "b",
                                "user_id",
                                other.id().toString()))
                .then()
                .statusCode(202);
        anonymous(Map.of(
                        "service_name",
                        "a",
                        "method_name",
                        "b",
                        "user_id",
                        other.id().toString()))
                .then()
                .statusCode(202);
        assertThat(clients(stored.by(me.id()))).singleElement().satisfies(row -> {
            assertThat(row.sessionId()).isNotNull();
            assertThat(row.role()).isEqualTo(1);
        });
        assertThat(clients(stored.by(other.id()))).isEmpty();
        assertThat(stored.containing(other.id().toString()))
                .as("kept as a claim")
                .isEqualTo(2);
    }

    @Test
    void aBatchIsStoredOnceHoweverOftenItIsSent() throws IOException {
        TestUser me = TestUser.customer();
        var events = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 200; i++) {
            events.add(Map.of("id", UuidV7.next().toString(), "service_name", "cartService", "method_name", "addItem"));
        }
        events.add(events.getFirst());
        events.add(Map.of("id", UuidV7.next().toString(), "service_name", "no name!", "method_name", "x"));
        events.add(Map.of("id", UUID.randomUUID().toString(), "service_name", "a", "method_name", "x"));
        byte[] packed = gzip(Json.write(Map.of("events", events)));
        for (int time = 0; time < 3; time++) {
            me.call()
                    .header("Content-Encoding", "gzip")
                    .contentType("application/json")
                    .body(packed)
                    .post("/api/v1/log-action/batch")
                    .then()
                    .statusCode(202)
                    .body("stored", equalTo(time == 0 ? 200 : 0))
                    .body("duplicates", equalTo(time == 0 ? 1 : 201))
                    .body("rejected.index", equalTo(List.of(201, 202)))
                    .body("rejected.field", equalTo(List.of("service_name", "id")));
        }
        assertThat(clients(stored.by(me.id()))).hasSize(200);
    }

    /// The id of a client's event cannot take the place of a row of the server.
    @Test
    void aClientCannotBlotOutTheServersRow() {
        TestUser me = TestUser.customer();
        String request = me.call().get("/api/v1/auth/me").header("X-Request-Id");
        log(me, Map.of("id", request, "service_name", "a", "method_name", "b"))
                .then()
                .statusCode(202);
        assertThat(ClientEvent.stored(UUID.fromString(request))).isNotEqualTo(UUID.fromString(request));
        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        assertThat(stored.of(List.of(UUID.fromString(request)))).hasSize(1));
        assertThat(clients(stored.by(me.id()))).hasSize(1);
    }

    @Test
    void secretsAreNotKeptWhateverTheirFieldIsCalled() {
        TestUser me = TestUser.customer();
        String secret = "hunter2-" + UUID.randomUUID();
        var deep = Map.of("x", Map.of("y", List.of(secret, 4_111_111_111_111_111L, 123_456)));
        log(
                        me,
                        Map.of(
                                "service_name",
                                "authService",
                                "method_name",
                                "login",
                                "parameters",
                                Map.of("note", secret, "quantity", 3, "gift", true, secret, 1, "deep", deep),
                                "response_data",
                                secret,
                                "success",
                                false,
                                "error_message",
                                "Sign-in failed for jo@example.org with " + secret + " and 4111 1111 1111 1111 (401).",
                                "user_id",
                                "jo@example.org"))
                .then()
                .statusCode(202);
        StoredActions.Row row = clients(stored.by(me.id())).getFirst();
        assertThat(row.error()).isEqualTo("Sign-in failed for … with … and … … … … (401).");
        assertThat(row.failures()).isEqualTo(1);
        assertThat(row.detail())
                .contains("\"gift\": true", "\"quantity\": 3", "\"note\": \"text(44)\"")
                .doesNotContain("hunter", "4111", "123456", "example");
        assertThat(stored.containing(secret)).isZero();
        assertThat(stored.containing("jo@example.org")).isZero();
    }

    @Test
    void whatIsNoEventIsRefused() {
        for (Object body : List.of(
                Map.of("method_name", "x"),
                Map.of("service_name", "x"),
                Map.of("service_name", 7, "method_name", "x"),
                Map.of("service_name", "x", "method_name", "<script>"),
                Map.of("service_name", "x", "method_name", "y", "id", "1"),
                Map.of("service_name", "x", "method_name", "y", "id", "01800000-0000-7000-8000-000000000000"),
                List.of(1))) {
            anonymous(body).then().statusCode(400).body("code", equalTo("platform.invalid"));
        }
        given().contentType(ContentType.JSON)
                .body("{")
                .post("/api/v1/log-action")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON).post("/api/v1/log-action").then().statusCode(400);
        var many = java.util.Collections.nCopies(101, Map.of("service_name", "a", "method_name", "b"));
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("events", many))
                .post("/api/log-action/batch")
                .then()
                .statusCode(400);
        assertThat(told()).isEmpty();
    }

    /// Nothing is acknowledged that is not stored.
    @Test
    void whileTheLogIsAwayClientsKeepWhatTheyHave() {
        TestUser me = TestUser.customer();
        var event = Map.<String, Object>of("id", UuidV7.next().toString(), "service_name", "a", "method_name", "b");
        database.run(tx ->
                tx.update("alter table activity.action rename to action_gone").execute());
        try {
            Response refused = log(me, event);
            refused.then().statusCode(503).body("code", equalTo("activity.not-stored"));
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            me.call().get("/api/v1/auth/me").then().statusCode(200);
        } finally {
            database.run(tx -> tx.update("alter table activity.action_gone rename to action")
                    .execute());
        }
        log(me, event).then().statusCode(202).body("stored", equalTo(1));
        assertThat(clients(stored.by(me.id()))).hasSize(1);
    }

    private static Response log(TestUser user, Map<String, Object> event) {
        return user.call().body(event).post("/api/v1/log-action");
    }

    private Response anonymous(Object event) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(event)
                .post("/api/log-action/");
    }

    private List<StoredActions.Row> told() {
        return clients(stored.from(address));
    }

    private static List<StoredActions.Row> clients(List<StoredActions.Row> rows) {
        return rows.stream()
                .filter(row -> row.source() == Source.CLIENT.number())
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
