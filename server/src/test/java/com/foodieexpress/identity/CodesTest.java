package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.junit.jupiter.api.Test;

/// One-time codes as clients meet them; what was sent is read in the demo's outbox.
@ServerTest
class CodesTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    @Inject
    Database database;

    @Test
    void aCodeToAConfirmedAddressSignsInOnce() {
        TestUser user = confirmed(TestUser.customer());
        Response asked = ask("login", "email", user.email());
        asked.then()
                .statusCode(202)
                .header("Cache-Control", "no-store")
                .body("success", equalTo(true))
                .body("expiresAt", notNullValue())
                .body("resendAfterSeconds", equalTo(60));
        String id = asked.path("challengeId");
        String code = code(user.email(), "sign in");
        verify(id, code.substring(0, 3) + " " + code.substring(3))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("user.email", equalTo(user.email()))
                .body("tokens.access", notNullValue())
                .body("tokens.refresh", notNullValue());
        verify(id, code).statusCode(400).body("code", equalTo("identity.code-not-valid"));
    }

    @Test
    void aWebAppGetsItsCookieForACode() {
        TestUser user = confirmed(TestUser.customer());
        String id = ask("login", "email", user.email()).path("challengeId");
        given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .body(Map.of("code", code(user.email(), "sign in"), "role", "customer"))
                .post("/api/v1/auth/codes/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("tokens", not(hasKey("refresh")))
                .cookie("__Host-foodie-customer");
    }

    @Test
    void anUnknownAddressIsAnsweredLikeAKnownOneToTheLastTry() {
        TestUser known = confirmed(TestUser.customer());
        List<List<Map<String, Object>>> lives = new ArrayList<>();
        for (String email : List.of(known.email(), UUID.randomUUID() + "@test.example")) {
            List<Map<String, Object>> answers = new ArrayList<>();
            Response asked = ask("login", "email", email);
            answers.add(bare(asked, 202));
            answers.add(bare(ask("login", "email", email), 429));
            String id = asked.path("challengeId");
            String wrong = email.equals(known.email()) ? other(code(email, "sign in")) : "123456";
            for (int i = 0; i < 6; i++) {
                answers.add(bare(verify(id, wrong).extract().response(), 400));
            }
            lives.add(answers);
        }
        assertThat(lives.getFirst()).isEqualTo(lives.getLast());
        assertThat(lives.getFirst().get(2)).containsEntry("triesLeft", 4);
        assertThat(lives.getFirst().get(6)).containsEntry("triesLeft", 0);
    }

    @Test
    @Asvs("6.6.3")
    void afterFiveWrongTriesTheRightCodeIsWrongToo() {
        TestUser user = confirmed(TestUser.customer());
        String id = ask("login", "email", user.email()).path("challengeId");
        String code = code(user.email(), "sign in");
        for (int i = 0; i < 5; i++) {
            verify(id, other(code)).statusCode(400);
        }
        verify(id, code).statusCode(400).body("code", equalTo("identity.code-not-valid"));
    }

    @Test
    @Asvs("6.5.1")
    void ofFiftyWhoShowOneCodeAtOnceOneGetsIn() throws Exception {
        TestUser user = confirmed(TestUser.customer());
        String id = ask("login", "email", user.email()).path("challengeId");
        String code = code(user.email(), "sign in");
        var go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> {
                go.await();
                return verify(id, code).extract().statusCode();
            };
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(one));
            }
            go.countDown();
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(49);
    }

    @Test
    void anAddressThatWasNeverConfirmedGetsAWordInsteadOfACode() {
        TestUser user = TestUser.customer();
        String id = ask("login", "email", user.email()).path("challengeId");
        assertThat(message(user.email(), "Signing in")).doesNotContainPattern(CODE);
        verify(id, "000000").statusCode(400);
    }

    @Test
    @Asvs("6.6.2")
    void aCodeForOnePurposeIsWorthNothingForAnother() {
        TestUser user = confirmed(TestUser.customer());
        String id = resetAsked(user).path("challengeId");
        String code = code(user.email(), "new password");
        verify(id, code).statusCode(404).body("code", equalTo("identity.unknown-code"));
        verify(UUID.randomUUID().toString(), code).statusCode(404);
        confirmReset(id, code, "a louder kettle").statusCode(200);
    }

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

    @Test
    void theAuditTrailTellsWhatHappenedToCodes() {
        TestUser user = confirmed(TestUser.customer());
        String id = ask("login", "email", user.email()).path("challengeId");
        String code = code(user.email(), "sign in");
        verify(id, other(code)).statusCode(400);
        verify(id, code).statusCode(200);
        List<Map<String, Object>> told = TestUser.admin()
                .call()
                .queryParam("subject", user.id().toString())
                .queryParam("action", "code.")
                .get("/api/v1/admin/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        assertThat(told)
                .extracting(each -> each.get("action") + " " + each.get("outcome"))
                .containsExactly("code.use done", "code.use refused", "code.send done");
        assertThat(told.toString()).contains(id, "login").doesNotContain(user.email(), code, other(code));
    }

    @Test
    void anAddressIsConfirmedByItsOwnerOnly() {
        TestUser user = TestUser.customer();
        Response asked = askToVerify(user, "email");
        asked.then().statusCode(202);
        String id = asked.path("challengeId");
        String code = code(user.email(), "confirm this address");
        confirm(TestUser.customer(), id, code).statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/api/v1/auth/verifications/" + id + "/confirm")
                .then()
                .statusCode(401);
        confirm(user, id, code).statusCode(200).body("user.isEmailVerified", equalTo(true));
        askToVerify(user, "email").then().statusCode(409).body("code", equalTo("identity.already-verified"));
    }

    @Test
    void aNumberIsConfirmedAndThenGetsCodes() {
        String number = newNumber();
        TestUser user = withNumber(TestUser.customer(), number);
        String unconfirmed = ask("login", "phone", number).path("challengeId");
        verify(unconfirmed, "000000").statusCode(400);
        String other = newNumber();
        TestUser proven = provenNumber(TestUser.customer(), other);
        String id = ask("login", "phone", " 00" + other.substring(1)).path("challengeId");
        verify(id, code(other, "sign in"))
                .statusCode(200)
                .body("user.id", equalTo(proven.id().toString()));
        TestUser taker = withNumber(TestUser.customer(), other);
        taker.call().get("/api/v1/auth/me").then().body("user.isPhoneVerified", equalTo(false));
        user.call().get("/api/v1/auth/me").then().body("user.isPhoneVerified", equalTo(false));
        askToVerify(TestUser.customer(), "phone").then().statusCode(409).body("code", equalTo("identity.no-phone"));
    }

    @Test
    void aNumberChangedAfterTheCodeWasSentIsNotConfirmed() {
        String number = newNumber();
        TestUser user = withNumber(TestUser.customer(), number);
        String id = askToVerify(user, "phone").path("challengeId");
        String code = code(number, "confirm this number");
        withNumber(user, newNumber());
        confirm(user, id, code).statusCode(400);
        user.call().get("/api/v1/auth/me").then().body("user.isPhoneVerified", equalTo(false));
    }

    @Test
    void aSignUpWithACodeStartsWithAConfirmedAddress() {
        String email = UUID.randomUUID() + "@test.example";
        String id = ask("sign-up", "email", email).path("challengeId");
        String code = code(email, "sign up");
        signUp(email, id, other(code)).statusCode(400).body("errors", hasKey("code"));
        signUp(UUID.randomUUID() + "@test.example", id, code).statusCode(400).body("errors", hasKey("code"));
        signUp(email, id, code).statusCode(201).body("user.isEmailVerified", equalTo(true));
        signUp(email, "nonsense", code).statusCode(400).body("errors", hasKey("challengeId"));
    }

    @Test
    void signingUpWithATakenAddressTellsItsOwnerOnly() {
        TestUser owner = TestUser.customer();
        Map<String, Object> taken = bare(ask("sign-up", "email", owner.email()), 202);
        Map<String, Object> free = bare(ask("sign-up", "email", UUID.randomUUID() + "@test.example"), 202);
        assertThat(taken).isEqualTo(free);
        assertThat(message(owner.email(), "You have an account already")).contains("Sign in");
    }

    @Test
    void aSignUpWithACodeDoesNotTellWhoHasAnAccount() {
        TestUser owner = TestUser.customer();
        List<List<Map<String, Object>>> lives = new ArrayList<>();
        for (String email : List.of(owner.email(), UUID.randomUUID() + "@test.example")) {
            String id = ask("sign-up", "email", email).path("challengeId");
            String mine = UUID.randomUUID() + "@test.example";
            String other = ask("sign-up", "email", mine).path("challengeId");
            String wrong = other(code(email, "sign up"));
            List<Map<String, Object>> answers = new ArrayList<>();
            // The right code, but of another address.
            answers.add(bare(
                    signUp(email, "a louder kettle", other, code(mine, "sign up"))
                            .extract()
                            .response(),
                    400));
            for (int i = 0; i < 6; i++) {
                answers.add(bare(
                        signUp(email, "a louder kettle", id, wrong).extract().response(), 400));
            }
            lives.add(answers);
        }
        assertThat(lives.getFirst()).isEqualTo(lives.getLast());
        assertThat(lives.getFirst())
                .allSatisfy(answer -> assertThat(answer).containsEntry("code", "identity.code-not-valid"));
    }

    @Test
    void whoSignsUpAgainWithTheirOwnPasswordGetsTheFurtherRole() {
        TestUser owner = TestUser.customer();
        String id = ask("sign-up", "email", owner.email()).path("challengeId");
        Map<String, Object> rider = Map.of(
                "email",
                owner.email(),
                "password",
                TestUser.PASSWORD,
                "firstName",
                "Test",
                "lastName",
                "Person",
                "role",
                "delivery",
                "vehicleInfo",
                Map.of("type", "bike"),
                "challengeId",
                id,
                "code",
                code(owner.email(), "sign up"));
        signUp(owner.email(), "a louder kettle", id, code(owner.email(), "sign up"))
                .statusCode(400)
                .body("code", equalTo("identity.email-taken"));
        post("/auth/register", rider).then().statusCode(201).body("user.role", equalTo("delivery"));
    }

    @Test
    void peopleAreWrittenToInTheirLanguage() {
        TestUser user = confirmed(TestUser.register("customer", Map.of("language", "fr")));
        ask("login", "email", user.email());
        assertThat(message(user.email(), "Votre code de connexion")).containsPattern(CODE);
    }

    @Test
    void whatIsNoRequestNamesItsFields() {
        post("/auth/codes", Map.of("purpose", "email-verification", "email", "a@b.example"))
                .then()
                .statusCode(400)
                .body("errors", hasKey("purpose"));
        post("/auth/codes", Map.of("purpose", "login")).then().statusCode(400).body("errors", hasKey("email"));
        post("/auth/codes", Map.of("purpose", "login", "email", "a@b.example", "phone", "+33612345678"))
                .then()
                .statusCode(400)
                .body("errors", hasKey("phone"));
        post("/auth/codes", Map.of("purpose", "login", "phone", "call me"))
                .then()
                .statusCode(400);
        verify(UUID.randomUUID().toString(), "12345").statusCode(400).body("errors", hasKey("code"));
        verify(UUID.randomUUID().toString(), "１２３４５６").statusCode(400);
    }

    @Test
    void neitherCodeNorAddressNorNumberReachesALogLine() {
        var written = new ByteArrayOutputStream();
        var handler = new OutputStreamHandler(written, new PatternFormatter("%s%e%n"));
        handler.setAutoFlush(true);
        handler.setLevel(Level.ALL);
        var root = LogContext.getLogContext().getLogger("");
        root.addHandler(handler);
        try {
            String number = newNumber();
            TestUser user = provenNumber(confirmed(TestUser.customer()), number);
            String id = ask("login", "email", user.email()).path("challengeId");
            String code = code(user.email(), "sign in");
            verify(id, other(code)).statusCode(400);
            verify(id, code).statusCode(200);
            String lines = written.toString(StandardCharsets.UTF_8);
            assertThat(lines).doesNotContain(user.email(), number, code, other(code));
        } finally {
            root.removeHandler(handler);
        }
    }

    /// As if the address had been confirmed long ago.
    private TestUser confirmed(TestUser user) {
        database.run(tx -> tx.update("update identity.account set email_verified = true where id = :id")
                .bind("id", user.id())
                .execute());
        return user;
    }

    private TestUser withNumber(TestUser user, String number) {
        user.call()
                .body(Map.of("phone", number))
                .patch("/api/v1/auth/profile/update")
                .then()
                .statusCode(200)
                .body("user.isPhoneVerified", equalTo(false));
        return user;
    }

    private TestUser provenNumber(TestUser user, String number) {
        String id = askToVerify(withNumber(user, number), "phone").path("challengeId");
        confirm(user, id, code(number, "confirm this number"))
                .statusCode(200)
                .body("user.isPhoneVerified", equalTo(true));
        letAMinutePass();
        return user;
    }

    /// For all codes asked for so far.
    private void letAMinutePass() {
        database.run(
                tx -> tx.update("update identity.code_challenge set requested_at = requested_at - interval '1 minute'")
                        .execute());
    }

    private static String newNumber() {
        return "+336" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private static Response ask(String purpose, String field, String address) {
        return post("/auth/codes", Map.of("purpose", purpose, field, address));
    }

    private static Response resetAsked(TestUser user) {
        return post("/auth/password/reset/", Map.of("email", user.email()));
    }

    private static Response askToVerify(TestUser user, String channel) {
        return user.call().body(Map.of("channel", channel)).post("/api/v1/auth/verifications");
    }

    private static ValidatableResponse confirm(TestUser user, String challengeId, String code) {
        return user.call()
                .body(Map.of("code", code))
                .post("/api/v1/auth/verifications/" + challengeId + "/confirm")
                .then();
    }

    private static ValidatableResponse confirmReset(String challengeId, String code, String password) {
        return post(
                        "/auth/password/reset/confirm/",
                        Map.of("challengeId", challengeId, "code", code, "newPassword", password))
                .then();
    }

    private static ValidatableResponse resetByAdmin(UUID account, String reason) {
        return TestUser.admin()
                .call()
                .body(Map.of("reason", reason))
                .post("/api/v1/admin/accounts/" + account + "/reset-password")
                .then();
    }

    /// In the words of the mobile app.
    private static ValidatableResponse resetBy(String address, String code) {
        return post(
                        "/auth/password/reset/confirm",
                        Map.of("identifier", address, "token", code, "newPassword", "a louder kettle"))
                .then();
    }

    private static ValidatableResponse signUp(String email, String challengeId, String code) {
        return signUp(email, TestUser.PASSWORD, challengeId, code);
    }

    private static ValidatableResponse signUp(String email, String password, String challengeId, String code) {
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

    private static ValidatableResponse verify(String challengeId, String code) {
        return post("/auth/codes/" + challengeId + "/verify", Map.of("code", code))
                .then();
    }

    /// The answer without what differs from request to request.
    private static Map<String, Object> bare(Response answer, int status) {
        Map<String, Object> body =
                answer.then().statusCode(status).extract().jsonPath().getMap("");
        List.of("requestId", "instance", "challengeId", "expiresAt").forEach(body::remove);
        return body;
    }

    /// The code of the newest message to that address whose text has those words.
    private static String code(String address, String words) {
        Matcher code = CODE.matcher(message(address, words));
        assertThat(code.find()).as("a code in the message").isTrue();
        return code.group();
    }

    /// The newest message to that address whose subject or text has those words, as soon as it was sent.
    private static String message(String address, String words) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> newest(address, words), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> newest(String address, String words) {
        List<Map<String, Object>> sent =
                given().get("/api/v1/demo/outbox?limit=100").jsonPath().getList("items");
        return sent.stream()
                .filter(each -> address.equals(each.get("to")))
                .map(each -> each.getOrDefault("subject", "") + "\n" + each.get("text"))
                .filter(text -> text.contains(words))
                .findFirst();
    }

    private static String other(String code) {
        return "000000".equals(code) ? "000001" : "000000";
    }

    private static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }
}
