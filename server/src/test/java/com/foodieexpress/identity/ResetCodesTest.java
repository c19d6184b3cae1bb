package com.foodieexpress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A forgotten password, or one that an administrator ended, is set anew by code.
@ServerTest
class ResetCodesTest extends CodesCase {

    @Test
    @Asvs("6.4.3")
    void aForgottenPasswordIsSetAnewAndEveryDeviceIsSignedOut() {
        TestUser user = TestUser.customer();
        TestUser elsewhere = TestUser.login(user.email(), TestUser.PASSWORD);
        Response asked = resetAsked(user);
        asked.then().statusCode(200).body("success", equalTo(true)).body("message", notNullValue());
        String id = asked.path("challengeId");
        String code = code(user.email(), "new password");
        confirmReset(id, code, "short").statusCode(400).body("errors", hasKey("newPassword"));
        confirmReset(id, code, user.email()).statusCode(400).body("errors", hasKey("newPassword"));
        confirmReset(id, other(code), "a louder kettle").statusCode(400).body("errors", hasKey("code"));
        confirmReset(id, code, "a louder kettle").statusCode(200).body("success", equalTo(true));
        confirmReset(id, code, "a third kettle").statusCode(400);
        user.call().get("/api/v1/auth/me").then().statusCode(401);
        elsewhere.call().get("/api/v1/auth/me").then().statusCode(401);
        TestUser.login(user.email(), "a louder kettle")
                .call()
                .get("/api/v1/auth/me")
                .then()
                .body("user.isEmailVerified", equalTo(true));
    }

    @Test
    void aPasswordThatAnAdministratorEndedIsSetAnewByItsOwnerAlone() {
        TestUser user = TestUser.customer();
        resetByAdmin(user.id(), "").statusCode(400).body("errors", hasKey("reason"));
        String answer = resetByAdmin(user.id(), "Somebody else knows the password")
                .statusCode(204)
                .extract()
                .asString();
        assertThat(answer).isEmpty();
        user.call().get("/api/v1/auth/me").then().statusCode(401);
        post("/auth/login", Map.of("email", user.email(), "password", TestUser.PASSWORD))
                .then()
                .statusCode(401);
        String code = code(user.email(), "I have a code");
        resetBy(user.email(), other(code)).statusCode(400).body("triesLeft", equalTo(0));
        resetBy(UUID.randomUUID() + "@test.example", code)
                .statusCode(400)
                .body("code", equalTo("identity.code-not-valid"));
        resetBy(user.email(), code).statusCode(200);
        resetBy(user.email(), code).statusCode(400);
        TestUser.login(user.email(), "a louder kettle");
        List<String> told = TestUser.admin()
                .call()
                .queryParam("subject", user.id().toString())
                .queryParam("action", "password.reset")
                .get("/api/v1/admin/audit")
                .jsonPath()
                .getList("items.actor.role");
        assertThat(told).containsExactlyInAnyOrder("admin", "system");
    }

    @Test
    void anAdministratorEndsNeitherTheDemosPasswordsNorThoseOfWhoMayMore() {
        TestUser rider = TestUser.login("rider@delivery.com", "password123");
        resetByAdmin(rider.id(), "no reason").statusCode(409).body("code", equalTo("identity.demo-account"));
        resetByAdmin(UUID.randomUUID(), "no reason").statusCode(404);
        TestUser.customer()
                .call()
                .body(Map.of("reason", "curiosity"))
                .post("/api/v1/admin/accounts/" + rider.id() + "/reset-password")
                .then()
                .statusCode(403);
    }

    @Test
    void aDemoAccountKeepsItsPublicPassword() {
        String email = "customer9@demo.foodieexpress.example";
        String id = post("/auth/password/reset/", Map.of("email", email)).path("challengeId");
        confirmReset(id, code(email, "new password"), "a louder kettle")
                .statusCode(409)
                .body("code", equalTo("identity.demo-account"));
    }
}
