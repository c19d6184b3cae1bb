package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Sign-up, sign-in, one's own account, and approval, as clients see them.
@ServerTest
class AccountsTest {

    @Test
    void aCustomerSignsUpAndIsActiveAtOnce() {
        String email = "Mixed.Case-" + UUID.randomUUID() + "@Test.Example";
        post("/auth/register", """
                        {"email":"%s","password":"a quiet kettle","firstName":"Ada","lastName":"Lovelace",
                         "phone":"+33 (0)6-12.34","role":"customer"}""".formatted(email))
                .statusCode(201)
                .body("success", equalTo(true))
                .body("message", notNullValue())
                .body("user.email", equalTo(email.toLowerCase(java.util.Locale.ROOT)))
                .body("user.full_name", equalTo("Ada Lovelace"))
                .body("user.phone", equalTo("+33061234"))
                .body("user.phone_number", equalTo("+33061234"))
                .body("user.role", equalTo("customer"))
                .body("user.user_type", equalTo("customer"))
                .body("user.roles", contains("customer"))
                .body("user.isActive", equalTo(true))
                .body("user.is_active", equalTo(true))
                .body("user.isEmailVerified", equalTo(false))
                .body("user.created_at", notNullValue())
                .body("tokens.access", notNullValue())
                .body("tokens.refresh", notNullValue());
        post("/auth/login", """
                        {"email":" %s ","password":"a quiet kettle"}""".formatted(email)).statusCode(200).body("success", equalTo(true));
    }

    @Test
    void theFirstBackendsSpellingsAreUnderstood() {
        String email = UUID.randomUUID() + "@test.example";
        post("/auth/register/", """
                        {"email":"%s","password":"a quiet kettle","password_confirm":"a quiet kettle",
                         "full_name":"Grace Brewster Hopper","user_type":"customer","phone_number":"0612345678"}""".formatted(email))
                .statusCode(201)
                .body("user.firstName", equalTo("Grace"))
                .body("user.lastName", equalTo("Brewster Hopper"));
        post("/auth/login/", """
                        {"email":"%s","password":"a quiet kettle","role":"customer"}""".formatted(email)).statusCode(200).body("tokens.refresh", notNullValue());
    }

    @Test
    void whatIsWrongWithASignUpIsNamedFieldByField() {
        post("/auth/register", "{}")
                .statusCode(400)
                .body("success", equalTo(false))
                .body("code", equalTo("platform.invalid"))
                .body("errors.email", contains("is required"))
                .body("errors.password", contains("is required"))
                .body("errors.firstName", contains("is required"))
                .body("errors.lastName", contains("is required"))
                .body("errors", hasKey("role"));
        post("/auth/register", """
                        {"email":"nobody","password":"Password123","password_confirm":"x","full_name":" ","user_type":"admin",
                         "phone_number":"call me"}""")
                .statusCode(400)
                .body("errors.email", contains("is not an e-mail address"))
                .body("errors.password", contains("is too common"))
                .body("errors.password_confirm", contains("does not match the password"))
                .body("errors.full_name", contains("is required"))
                .body("errors.user_type", contains("must be customer, restaurant or delivery"))
                .body("errors.phone_number", contains("is not a telephone number"));
        post("/auth/register", registration("delivery", "")).statusCode(400).body("errors", hasKey("vehicleInfo.type"));
        post("/auth/register", registration("restaurant", "")).statusCode(400).body("errors", hasKey("businessName"));
        post("/auth/register", registration("customer", ",\"phone\":\"\\u0000\""))
                .statusCode(400)
                .body("errors", hasKey("phone"));
        post("/auth/register", "{\"email\":").statusCode(400).body("errors", hasKey("body"));
        post("/auth/register", "[1]").statusCode(400).body("errors", hasKey("body"));
        post("/auth/register", "{\"vehicleInfo\":7}").statusCode(400).body("errors", hasKey("vehicleInfo"));
        given().contentType(ContentType.JSON)
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400);
        post("/auth/login", "{\"email\":\"a@b.c\"}").statusCode(400).body("errors.password", contains("is required"));
    }

    @Test
    void anAddressBelongsToOneAccountInAnyCase() {
        TestUser first = TestUser.customer();
        post("/auth/register", """
                        {"email":"%s","password":"another secret","firstName":"X","lastName":"Y","role":"customer"}""".formatted(first.email().toUpperCase(java.util.Locale.ROOT)))
                .statusCode(400)
                .body("code", equalTo("identity.email-taken"))
                .body("errors", hasKey("email"));
    }

    @Test
    void withTheirOwnPasswordAPersonTakesAFurtherRoleAndChoosesAtSignIn() {
        TestUser customer = TestUser.customer();
        String asRider = """
                {"email":"%s","password":"%s","firstName":"X","lastName":"Y","role":"delivery","vehicleInfo":{"type":"bicycle"}}""";
        post("/auth/register", asRider.formatted(customer.email(), "a wrong kettle"))
                .statusCode(400);
        post("/auth/register", asRider.formatted(customer.email(), TestUser.PASSWORD))
                .statusCode(201)
                .body("user.id", equalTo(customer.id().toString()))
                .body("user.role", equalTo("delivery"))
                .body("user.roles", contains("customer", "delivery"))
                .body("user.isActive", equalTo(false))
                .body("user.vehicleInfo.type", equalTo("bike"));
        String login = "{\"email\":\"" + customer.email() + "\",\"password\":\"" + TestUser.PASSWORD + "\"";
        post("/auth/login", login + "}").body("user.role", equalTo("customer")).body("user.isActive", equalTo(true));
        post("/auth/login", login + ",\"role\":\"delivery\"}").body("user.role", equalTo("delivery"));
        post("/auth/login", login + ",\"role\":\"admin\"}")
                .statusCode(403)
                .body("code", equalTo("identity.role-not-held"));
        post("/auth/login", login + ",\"role\":\"emperor\"}").statusCode(400).body("errors", hasKey("role"));
    }

    @Test
    void anUnknownAddressAndAWrongPasswordGetTheSameAnswer() {
        TestUser known = TestUser.customer();
        Map<String, Object> wrong = failedLogin(known.email(), "not the kettle");
        Map<String, Object> unknown = failedLogin(UUID.randomUUID() + "@test.example", "not the kettle");
        assertThat(wrong).isEqualTo(unknown).containsEntry("code", "identity.bad-credentials");
        assertThat(failedLogin(known.email(), "x".repeat(10_000))).isEqualTo(wrong);
    }

    @Test
    void aRestaurantMayTradeOnceApproved() {
        TestUser waiting = TestUser.register("restaurant", Map.of("businessName", "Chez Wait"));
        TestUser admin = TestUser.admin();
        waiting.call().get("/api/v1/auth/me").then().statusCode(200).body("user.isActive", equalTo(false));
        admin.call()
                .queryParam("status", "pending")
                .queryParam("q", waiting.email())
                .get("/api/v1/admin/accounts")
                .then()
                .statusCode(200)
                .body("items.id", contains(waiting.id().toString()));
        approve(admin, waiting.id().toString()).statusCode(204);
        approve(admin, waiting.id().toString()).statusCode(204);
        waiting.call().get("/api/v1/auth/me").then().body("user.isActive", equalTo(true));
        assertThat(claims(waiting.access())).contains("\"trade\":false");
        // The old token will do: what counts is what the account may do now.
        waiting.call()
                .body("{}")
                .post("/api/v1/orders/{id}/ready", UUID.randomUUID())
                .then()
                .statusCode(404);
        String access = post("/auth/token/refresh", "{\"refresh\":\"" + waiting.refresh() + "\"}")
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("access");
        assertThat(claims(access)).contains("\"trade\":true");
    }

    @Test
    void onlyAdministratorsApproveAndList() {
        TestUser customer = TestUser.customer();
        approve(customer, customer.id().toString()).statusCode(403);
        customer.call().get("/api/v1/admin/accounts").then().statusCode(403);
        given().get("/api/v1/admin/accounts").then().statusCode(401);
        TestUser admin = TestUser.admin();
        approve(admin, UUID.randomUUID().toString()).statusCode(404);
        approve(admin, "no-id").statusCode(404);
        for (String query : List.of("limit=0", "limit=101", "limit=99999999999", "cursor=x", "role=x", "status=x")) {
            admin.call().get("/api/v1/admin/accounts?" + query).then().statusCode(400);
        }
        admin.call()
                .urlEncodingEnabled(false)
                .get("/api/v1/admin/accounts?q=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void accountsArePagedWithoutGapOrRepeat() {
        String name = "Pager" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            TestUser user = TestUser.customer();
            user.call()
                    .body(Map.of("firstName", name))
                    .patch("/api/v1/auth/profile/update")
                    .then()
                    .statusCode(200);
        }
        TestUser admin = TestUser.admin();
        var first = admin.call().get("/api/v1/admin/accounts?limit=2&q=" + name).jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        var second = admin.call()
                .get("/api/v1/admin/accounts?limit=2&q=" + name + "&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        assertThat(first.getList("items.id")).doesNotContain(second.getString("items[0].id"));
    }

    @Test
    void aProfileChangesOnlyWhereItMay() {
        TestUser user = TestUser.customer();
        user.call()
                .body("{\"firstName\":\"Zoë\",\"phone\":\"00 33 6 12 34 56 78\",\"role\":\"admin\",\"email\":\""
                        + user.email() + "\"}")
                .put("/api/v1/auth/profile/update/")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("user.firstName", equalTo("Zoë"))
                .body("user.lastName", equalTo("Person"))
                .body("user.phone", equalTo("+33612345678"))
                .body("user.role", equalTo("customer"));
        user.call()
                .body("{\"phone\":\"\"}")
                .patch("/api/v1/auth/profile/update")
                .then()
                .body("user", not(hasKey("phone")));
        user.call()
                .body("{\"email\":\"else@test.example\",\"firstName\":\"\"}")
                .patch("/api/v1/auth/profile/update")
                .then()
                .statusCode(400)
                .body("errors", hasKey("email"))
                .body("errors", hasKey("firstName"));
    }

    @Test
    void aNewPasswordSignsOtherDevicesOut() {
        TestUser here = TestUser.customer();
        TestUser elsewhere = TestUser.login(here.email(), TestUser.PASSWORD);
        change(here, "wrong old one", "a louder kettle").statusCode(400).body("errors", hasKey("old_password"));
        change(here, TestUser.PASSWORD, "short").statusCode(400).body("errors", hasKey("new_password"));
        change(here, TestUser.PASSWORD, "a louder kettle").statusCode(200).body("success", equalTo(true));
        here.call().get("/api/v1/auth/me").then().statusCode(200);
        elsewhere.call().get("/api/v1/auth/me").then().statusCode(401);
        assertThat(failedLogin(here.email(), TestUser.PASSWORD)).containsEntry("status", 401);
        TestUser.login(here.email(), "a louder kettle");
    }

    @Test
    void aDemoAccountKeepsItsPublicPassword() {
        TestUser john = TestUser.login("john.customer@example.com", "password123");
        change(john, "password123", "a louder kettle").statusCode(409);
    }

    @Test
    void anOwnerIsShownTheRestaurant() {
        TestUser.login("restaurant@pizzapalace.com", "password123")
                .call()
                .get("/api/v1/auth/me")
                .then()
                .body("user.businessName", equalTo("Pizza Palace"))
                .body("user.restaurantId", notNullValue());
    }

    @Test
    void addressesAreOnesOwnAndHaveOneDefault() {
        TestUser user = TestUser.customer();
        String home = addAddress(user, "Home", false);
        String work = addAddress(user, "Work", true);
        user.call()
                .get("/api/v1/me/addresses")
                .then()
                .body("items.id", contains(work, home))
                .body("items.isDefault", contains(true, false))
                .body("items[0].location.lat", equalTo(43.73f));
        TestUser other = TestUser.customer();
        other.call().delete("/api/v1/me/addresses/" + home).then().statusCode(404);
        user.call().delete("/api/v1/me/addresses/" + work).then().statusCode(204);
        user.call().get("/api/v1/me/addresses").then().body("items.isDefault", contains(true));
        user.call()
                .body("{\"label\":\"x\",\"line\":\"y\",\"location\":{\"lat\":91}}")
                .post("/api/v1/me/addresses")
                .then()
                .statusCode(400)
                .body("errors", hasKey("location.lat"))
                .body("errors", hasKey("location.lng"));
        TestUser.rider().call().get("/api/v1/me/addresses").then().statusCode(403);
    }

    @Test
    void theDemoShowsItsAccountsAndWhoUsesThem() {
        given().get("/api/v1/demo")
                .then()
                .statusCode(200)
                .body("city", equalTo("Monaco"))
                .body("accounts[0].email", equalTo("john.customer@example.com"))
                .body("accounts[1].role", equalTo("restaurant"))
                .body("accounts[2].role", equalTo("delivery"))
                .body("accounts[3].name", equalTo("Admin User"))
                .body("accounts.email", hasItem("customer20@demo.foodieexpress.example"))
                .body("accounts.email", hasItem("rider12@demo.foodieexpress.example"))
                .body("accounts.password", not(hasItem(not(equalTo("password123")))));
        String email = "customer7@demo.foodieexpress.example";
        assertThat(inUse(email)).isFalse();
        TestUser.login(email, "password123");
        assertThat(inUse(email)).as("a program's session is no browser").isFalse();
        given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .body(Map.of("email", email, "password", "password123"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
        assertThat(inUse(email)).isTrue();
        assertThat(addressesOf(email)).isEqualTo(1);
    }

    private static int addressesOf(String email) {
        return TestUser.login(email, "password123")
                .call()
                .get("/api/v1/me/addresses")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static boolean inUse(String email) {
        return given().get("/api/v1/demo").jsonPath().getBoolean("accounts.find { it.email == '" + email + "' }.inUse");
    }

    private static String addAddress(TestUser user, String label, boolean isDefault) {
        return user.call()
                .body(Map.of(
                        "label",
                        label,
                        "line",
                        "1 Avenue Test",
                        "location",
                        Map.of("lat", 43.73, "lng", 7.42),
                        "isDefault",
                        isDefault))
                .post("/api/v1/me/addresses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse change(TestUser user, String old, String wanted) {
        return user.call()
                .body(Map.of("old_password", old, "newPassword", wanted))
                .post("/api/v1/auth/password/change")
                .then();
    }

    private static ValidatableResponse approve(TestUser by, String id) {
        return by.call()
                .body(Map.of("waiver", "Needs no papers here"))
                .post("/api/v1/admin/accounts/" + id + "/approve")
                .then();
    }

    private static String claims(String access) {
        return new String(
                java.util.Base64.getUrlDecoder().decode(access.split("\\.", -1)[1]),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /// The answer without what differs from request to request.
    private static Map<String, Object> failedLogin(String email, String password) {
        Map<String, Object> body = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401)
                .extract()
                .jsonPath()
                .getMap("");
        body.remove("requestId");
        return body;
    }

    private static String registration(String role, String more) {
        return """
                {"email":"%s@test.example","password":"a quiet kettle","firstName":"A","lastName":"B","role":"%s"%s}""".formatted(UUID.randomUUID(), role, more);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
