package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Steps of tests about one-time codes: asking, reading the demo's outbox, showing what was read.
abstract class CodesCase {

    static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    @Inject
    Database database;

    /// As if the address had been confirmed long ago.
    TestUser confirmed(TestUser user) {
        database.run(tx -> tx.update("update identity.account set email_verified = true where id = :id")
                .bind("id", user.id())
                .execute());
        return user;
    }

    TestUser withNumber(TestUser user, String number) {
        user.call()
                .body(Map.of("phone", number))
                .patch("/api/v1/auth/profile/update")
                .then()
                .statusCode(200)
                .body("user.isPhoneVerified", equalTo(false));
        return user;
    }

    TestUser provenNumber(TestUser user, String number) {
        String id = askToVerify(withNumber(user, number), "phone").path("challengeId");
        confirm(user, id, code(number, "confirm this number"))
                .statusCode(200)
                .body("user.isPhoneVerified", equalTo(true));
        letAMinutePass();
        return user;
    }

    /// For all codes asked for so far.
    void letAMinutePass() {
        database.run(
                tx -> tx.update("update identity.code_challenge set requested_at = requested_at - interval '1 minute'")
                        .execute());
    }

    static String newNumber() {
        return "+336" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    static Response ask(String purpose, String field, String address) {
        return post("/auth/codes", Map.of("purpose", purpose, field, address));
    }

    static Response resetAsked(TestUser user) {
        return post("/auth/password/reset/", Map.of("email", user.email()));
    }

    static Response askToVerify(TestUser user, String channel) {
        return user.call().body(Map.of("channel", channel)).post("/api/v1/auth/verifications");
    }

    static ValidatableResponse confirm(TestUser user, String challengeId, String code) {
        return user.call()
                .body(Map.of("code", code))
                .post("/api/v1/auth/verifications/" + challengeId + "/confirm")
                .then();
    }

    static ValidatableResponse confirmReset(String challengeId, String code, String password) {
        return post(
                        "/auth/password/reset/confirm/",
                        Map.of("challengeId", challengeId, "code", code, "newPassword", password))
                .then();
    }

    static ValidatableResponse resetByAdmin(UUID account, String reason) {
        return TestUser.admin()
                .call()
                .body(Map.of("reason", reason))
                .post("/api/v1/admin/accounts/" + account + "/reset-password")
                .then();
    }

    /// In the words of the mobile app.
    static ValidatableResponse resetBy(String address, String code) {
        return post(
                        "/auth/password/reset/confirm",
                        Map.of("identifier", address, "token", code, "newPassword", "a louder kettle"))
                .then();
    }

    static ValidatableResponse signUp(String email, String challengeId, String code) {
        return signUp(email, TestUser.PASSWORD, challengeId, code);
    }

    static ValidatableResponse signUp(String email, String password, String challengeId, String code) {
        return post(
                        "/auth/register",
                        Map.of(
                                "email",
                                email,
                                "password",
                                password,
                                "firstName",
                                "Ada",
                                "lastName",
                                "Lovelace",
                                "role",
                                "customer",
                                "challengeId",
                                challengeId,
                                "code",
                                code))
                .then();
    }

    static ValidatableResponse verify(String challengeId, String code) {
        return post("/auth/codes/" + challengeId + "/verify", Map.of("code", code))
                .then();
    }

    /// The answer without what differs from request to request.
    static Map<String, Object> bare(Response answer, int status) {
        Map<String, Object> body =
                answer.then().statusCode(status).extract().jsonPath().getMap("");
        List.of("requestId", "instance", "challengeId", "expiresAt", "retryAfterSeconds")
                .forEach(body::remove);
        return body;
    }

    /// The code of the newest message to that address whose text has those words.
    static String code(String address, String words) {
        Matcher code = CODE.matcher(message(address, words));
        assertThat(code.find()).as("a code in the message").isTrue();
        return code.group();
    }

    /// The newest message to that address whose subject or text has those words, as soon as it was sent.
    static String message(String address, String words) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> newest(address, words), Optional::isPresent)
                .orElseThrow();
    }

    static Optional<String> newest(String address, String words) {
        List<Map<String, Object>> sent =
                given().get("/api/v1/demo/outbox?limit=100").jsonPath().getList("items");
        return sent.stream()
                .filter(each -> address.equals(each.get("to")))
                .map(each -> each.getOrDefault("subject", "") + "\n" + each.get("text"))
                .filter(text -> text.contains(words))
                .findFirst();
    }

    static String other(String code) {
        return "000000".equals(code) ? "000001" : "000000";
    }

    static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }
}
