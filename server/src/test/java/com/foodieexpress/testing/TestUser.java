package com.foodieexpress.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Somebody signed in over HTTP, new and alone in the world unless a main demo account is asked for.
public record TestUser(UUID id, String email, String access, String refresh) {

    public static final String PASSWORD = "a quiet kettle";

    public static TestUser customer() {
        return register("customer", Map.of());
    }

    /// A restaurant owner who may trade.
    public static TestUser restaurant() {
        return approved(register("restaurant", Map.of("businessName", "Chez Test")));
    }

    /// A rider who may trade.
    public static TestUser rider() {
        return approved(register("delivery", Map.of("vehicleInfo", Map.of("type", "scooter"))));
    }

    public static TestUser admin() {
        return Admin.IT;
    }

    public static TestUser login(String email, String password) {
        return of(
                email,
                given().contentType(ContentType.JSON)
                        .body(Map.of("email", email, "password", password))
                        .post("/api/v1/auth/login")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath());
    }

    /// Signs in with one of several roles.
    public static TestUser loginAs(String email, String password, String role) {
        return of(
                email,
                given().contentType(ContentType.JSON)
                        .body(Map.of("email", email, "password", password, "role", role))
                        .post("/api/v1/auth/login")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath());
    }

    /// Registers with these further members in the body; riders and restaurants wait for approval.
    public static TestUser register(String role, Map<String, Object> more) {
        String email = UUID.randomUUID() + "@test.foodieexpress.example";
        var body = new HashMap<String, Object>(more);
        body.put("email", email);
        body.put("password", PASSWORD);
        body.put("firstName", "Test");
        body.put("lastName", "Person");
        body.put("role", role);
        return of(
                email,
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/v1/auth/register")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath());
    }

    /// A request with this user's token, speaking JSON.
    public RequestSpecification call() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + access);
    }

    /// The right to trade comes with the next refresh.
    private static TestUser approved(TestUser waiting) {
        admin().call()
                .body(Map.of("waiver", "Needs no papers here"))
                .post("/api/v1/admin/accounts/{id}/approve", waiting.id())
                .then()
                .statusCode(204);
        JsonPath tokens = given().contentType(ContentType.JSON)
                .body(Map.of("refresh", waiting.refresh()))
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new TestUser(waiting.id(), waiting.email(), tokens.getString("access"), tokens.getString("refresh"));
    }

    private static TestUser of(String email, JsonPath answer) {
        return new TestUser(
                UUID.fromString(answer.getString("user.id")),
                email,
                answer.getString("tokens.access"),
                answer.getString("tokens.refresh"));
    }

    /// Signed in once for all tests; nobody signs this session out.
    private static final class Admin {
        private static final TestUser IT = login("admin@fooddelivery.com", "password123");
    }
}
