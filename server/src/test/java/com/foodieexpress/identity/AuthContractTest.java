package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The literal contract of `/auth/*` that the mobile app's documents spell out (its sections 6.2 and 8.3), row by row.
///
/// Where we differ on purpose the test says so: wrong credentials are 401, and errors are problem documents that carry
/// `success`, `message`, `error`, `errors` and `detail` besides.
@ServerTest
class AuthContractTest {

    /// The names of the first backend's user, and the app's own beside them. Absent is what a person has not told.
    private static final List<String> USER_ALWAYS = List.of(
            "id",
            "email",
            "name",
            "full_name",
            "phone_number",
            "user_type",
            "is_active",
            "is_verified",
            "created_at",
            "updated_at",
            "firstName",
            "lastName",
            "role",
            "isActive",
            "isEmailVerified",
            "isPhoneVerified",
            "createdAt",
            "updatedAt",
            "lastLoginAt");

    @Test
    @DisplayName("8.3 GET (root): message, version, endpoints; with and without slash (6.2 row 4)")
    void root() {
        for (String path : List.of("/api/v1", "/api/v1/")) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body("message", notNullValue())
                    .body("version", equalTo("1.0.0"))
                    .body("endpoints.auth", equalTo("/api/v1/auth/"))
                    .body("endpoints.keySet()", hasItem("schema"))
                    .body("endpoints.size()", equalTo(9));
        }
    }

    @Test
    @DisplayName("8.3 POST auth/register/: first backend's words, 201 success, message, user, tokens")
    void register() {
        Map<String, Object> body = registration("customer");
        body.put("phone_number", "+33612345678");
        body.put("date_of_birth", "1990-05-15");
        body.put("address", "1 Avenue de la Costa");
        for (String path : List.of("/auth/register", "/auth/register/")) {
            body.put("email", UUID.randomUUID() + "@test.example");
            ValidatableResponse answer = post(path, body)
                    .statusCode(201)
                    .body("success", equalTo(true))
                    .body("message", notNullValue())
                    .body("tokens.access", notNullValue())
                    .body("tokens.refresh", notNullValue())
                    .body("user.full_name", equalTo("Grace Brewster Hopper"))
                    .body("user.name", equalTo("Grace Brewster Hopper"))
                    .body("user.firstName", equalTo("Grace"))
                    .body("user.lastName", equalTo("Brewster Hopper"))
                    .body("user.phone_number", equalTo("+33612345678"))
                    .body("user.user_type", equalTo("customer"))
                    .body("user.date_of_birth", equalTo("1990-05-15"))
                    .body("user.dateOfBirth", equalTo("1990-05-15"))
                    .body("user.address", equalTo("1 Avenue de la Costa"));
            assertIsUser(answer.extract().jsonPath().getMap("user"));
        }
    }

    @Test
    @DisplayName("8.3 POST auth/register/: restaurants and riders need no more than the first backend asked for")
    void registerOthers() {
        for (String type : List.of("restaurant", "delivery")) {
            post("/auth/register/", registration(type))
                    .statusCode(201)
                    .body("user.user_type", equalTo(type))
                    .body("user.is_active", equalTo(false));
        }
    }

    @Test
    @DisplayName("8.3 POST auth/register/: 400 success false, errors per field; nobody signs up as admin (ours)")
    void registerRefused() {
        post("/auth/register/", Map.of("user_type", "admin", "date_of_birth", "15/05/1990", "full_name", " "))
                .statusCode(400)
                .body("success", equalTo(false))
                .body("message", notNullValue())
                .body("error", notNullValue())
                .body("errors.keySet()", hasItem("email"))
                .body("errors.keySet()", hasItem("password"))
                .body("errors.keySet()", hasItem("full_name"))
                .body("errors.keySet()", hasItem("user_type"))
                .body("errors.keySet()", hasItem("date_of_birth"));
        Map<String, Object> mismatch = registration("customer");
        mismatch.put("password_confirm", "another kettle");
        post("/auth/register/", mismatch)
                .statusCode(400)
                .body("errors.password_confirm[0]", equalTo("does not match the password"));
        Map<String, Object> taken = registration("customer");
        post("/auth/register/", taken).statusCode(201);
        post("/auth/register/", taken).statusCode(400).body("errors.email", notNullValue());
    }

    @Test
    @DisplayName("6.2 row 1, 8.3 POST auth/login/: success, tokens.access, tokens.refresh, user")
    void login() {
        TestUser user = TestUser.customer();
        for (String path : List.of("/auth/login", "/auth/login/")) {
            ValidatableResponse answer = post(path, Map.of("email", user.email(), "password", TestUser.PASSWORD))
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body("message", notNullValue())
                    .body("tokens.access", notNullValue())
                    .body("tokens.refresh", notNullValue());
            assertIsUser(answer.extract().jsonPath().getMap("user"));
        }
    }

    @Test
    @DisplayName("6.2 row 1, 8.3 POST auth/login/: wrong pair 401 (ours), success false, message, errors")
    void loginRefused() {
        TestUser user = TestUser.customer();
        post("/auth/login/", Map.of("email", user.email(), "password", "not the kettle"))
                .statusCode(401)
                .body("success", equalTo(false))
                .body("message", notNullValue())
                .body("error", notNullValue())
                .body("errors.non_field_errors[0]", notNullValue());
        post("/auth/login/", Map.of())
                .statusCode(400)
                .body("success", equalTo(false))
                .body("errors.email[0]", notNullValue())
                .body("errors.password[0]", notNullValue());
    }

    @Test
    @DisplayName("8.3 POST auth/logout/: refresh_token optional, 200 success, message; the session is over (ours)")
    void logout() {
        for (String path : List.of("/auth/logout", "/auth/logout/")) {
            TestUser without = TestUser.customer();
            without.call()
                    .post("/api/v1" + path)
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body("message", notNullValue());
            TestUser with = TestUser.customer();
            with.call()
                    .body(Map.of("refresh_token", with.refresh()))
                    .post("/api/v1" + path)
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(true));
            with.call().get("/api/v1/auth/me/").then().statusCode(401);
        }
    }

    @Test
    @DisplayName("8.3 POST auth/token/refresh/: access and a new refresh; 401 detail; 400 when missing")
    void refresh() {
        TestUser user = TestUser.customer();
        String next = post("/auth/token/refresh/", Map.of("refresh", user.refresh()))
                .statusCode(200)
                .body("access", notNullValue())
                .extract()
                .path("refresh");
        assertThat(next).isNotEqualTo(user.refresh());
        post("/auth/token/refresh", Map.of("refresh", next)).statusCode(200);
        post("/auth/token/refresh/", Map.of("refresh", "nonsense"))
                .statusCode(401)
                .body("detail", notNullValue())
                .body("success", equalTo(false));
        post("/auth/token/refresh/", Map.of()).statusCode(400).body("errors.refresh[0]", equalTo("is required"));
    }

    @Test
    @DisplayName("6.2 row 2, 8.3 GET auth/me/: success, user; without or with a bad token 401 detail, Bearer")
    void me() {
        TestUser user = TestUser.customer();
        for (String path : List.of("/api/v1/auth/me", "/api/v1/auth/me/")) {
            ValidatableResponse answer =
                    user.call().get(path).then().statusCode(200).body("success", equalTo(true));
            assertIsUser(answer.extract().jsonPath().getMap("user"));
            refusedAsAnonymous(given().get(path));
            refusedAsAnonymous(
                    given().header("Authorization", "Bearer nonsense").get(path));
        }
    }

    @Test
    @DisplayName("6.2 row 3, 8.3 PUT auth/profile/update/: camelCase; success, message, user; unknown members pass")
    void profileInCamelCase() {
        TestUser user = TestUser.customer();
        user.call()
                .body("""
                        {"firstName":"Zoë","lastName":"Martin","phone":"+33612345678","dateOfBirth":"1990-05-15",
                         "address":"2 Rue Grimaldi","language":"fr","role":"admin","isActive":false,"isEmailVerified":true,
                         "preferences":{"dietaryRestrictions":[]},"addresses":[{"id":"1"}],"profile":"nonsense"}""")
                .put("/api/v1/auth/profile/update/")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", notNullValue())
                .body("user", allOf(hasEntry("firstName", "Zoë"), hasEntry("full_name", "Zoë Martin")))
                .body("user", allOf(hasEntry("dateOfBirth", "1990-05-15"), hasEntry("date_of_birth", "1990-05-15")))
                .body("user", allOf(hasEntry("address", "2 Rue Grimaldi"), hasEntry("language", "fr")))
                .body("user", allOf(hasEntry("role", "customer"), hasEntry("user_type", "customer")))
                .body("user.isActive", equalTo(true))
                .body("user.is_verified", equalTo(false));
    }

    @Test
    @DisplayName("8.3 PUT auth/profile/update/: snake_case; blank takes away; 400 success false, errors")
    void profileInSnakeCase() {
        TestUser user = TestUser.customer();
        user.call()
                .body("""
                        {"full_name":"Ada King Lovelace","phone_number":"0612345678","date_of_birth":"1990-05-15",
                         "address":"1 Avenue de la Costa","user_type":"admin","is_verified":true}""")
                .put("/api/v1/auth/profile/update")
                .then()
                .statusCode(200)
                .body("user.firstName", equalTo("Ada"))
                .body("user.lastName", equalTo("King Lovelace"))
                .body("user.phone", equalTo("0612345678"))
                .body("user.phone_number", equalTo("0612345678"))
                .body("user.user_type", equalTo("customer"));
        Response taken = user.call()
                .body("{\"phone_number\":\"\",\"date_of_birth\":\"\",\"address\":\"\"}")
                .put("/api/v1/auth/profile/update/");
        taken.then()
                .statusCode(200)
                .body("user.phone_number", equalTo(""))
                .body("user", not(hasKey("phone")))
                .body("user", not(hasKey("date_of_birth")))
                .body("user", not(hasKey("address")))
                .body("user.updated_at", not(equalTo(taken.path("user.created_at"))));
        user.call()
                .body(
                        "{\"full_name\":\"\",\"date_of_birth\":\"2990-01-01\",\"phone_number\":\"call me\",\"language\":\"xx\"}")
                .put("/api/v1/auth/profile/update/")
                .then()
                .statusCode(400)
                .body("success", equalTo(false))
                .body("errors.keySet()", hasItem("full_name"))
                .body("errors.keySet()", hasItem("date_of_birth"))
                .body("errors.keySet()", hasItem("phone_number"))
                .body("errors.keySet()", hasItem("language"));
    }

    @Test
    @DisplayName("8.3 POST auth/password/change/: success, message; 400 success false, error or errors")
    void passwordChange() {
        TestUser user = TestUser.customer();
        changing(user, TestUser.PASSWORD, "a louder kettle", "another one")
                .statusCode(400)
                .body("errors.new_password_confirm[0]", notNullValue());
        changing(user, "not the kettle", "a louder kettle", "a louder kettle")
                .statusCode(400)
                .body("success", equalTo(false))
                .body("error", notNullValue())
                .body("errors.old_password[0]", notNullValue());
        changing(user, TestUser.PASSWORD, "a louder kettle", "a louder kettle")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", notNullValue());
    }

    @Test
    @DisplayName("8.3 POST auth/password/reset/: success, message, the same for unknown; 400 errors")
    void passwordReset() {
        TestUser user = TestUser.customer();
        String text = post("/auth/password/reset/", Map.of("email", user.email()))
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("message");
        post("/auth/password/reset", Map.of("email", UUID.randomUUID() + "@test.example"))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", equalTo(text));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of(), Map.of("email", "nobody"))) {
            post("/auth/password/reset/", wrong)
                    .statusCode(400)
                    .body("success", equalTo(false))
                    .body("errors.email[0]", notNullValue());
        }
    }

    @Test
    @DisplayName("A new account speaks the language of the browser it was made with")
    void language() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8")
                .body(registration("customer"))
                .post("/api/v1/auth/register/")
                .then()
                .statusCode(201)
                .body("user.language", equalTo("fr"));
        given().contentType(ContentType.JSON)
                .header("Accept-Language", ";;q=nonsense")
                .body(registration("customer"))
                .post("/api/v1/auth/register/")
                .then()
                .statusCode(201)
                .body("user.language", equalTo("en"));
    }

    private static void assertIsUser(Map<String, Object> user) {
        assertThat(user).containsKeys(USER_ALWAYS.toArray(String[]::new));
        assertThat(user).doesNotContainKeys("password", "password_hash", "passwordHash", "is_staff", "groups");
        assertThat(user.get("is_verified")).isEqualTo(user.get("isEmailVerified"));
        assertThat(user.get("is_active")).isEqualTo(user.get("isActive"));
        assertThat(user.get("user_type")).isEqualTo(user.get("role"));
    }

    private static void refusedAsAnonymous(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("success", equalTo(false))
                .body("detail", notNullValue())
                .body("code", notNullValue());
    }

    private static ValidatableResponse changing(TestUser user, String old, String next, String confirm) {
        return user.call()
                .body(Map.of("old_password", old, "new_password", next, "new_password_confirm", confirm))
                .post("/api/v1/auth/password/change/")
                .then();
    }

    private static Map<String, Object> registration(String type) {
        var body = new HashMap<String, Object>();
        body.put("email", UUID.randomUUID() + "@test.example");
        body.put("password", TestUser.PASSWORD);
        body.put("password_confirm", TestUser.PASSWORD);
        body.put("full_name", "Grace Brewster Hopper");
        body.put("user_type", type);
        return body;
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
