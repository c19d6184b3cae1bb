package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.junit.jupiter.api.Test;

/// One-time codes as clients meet them; what was sent is read in the demo's outbox.
@ServerTest
class CodesTest extends CodesCase {

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
}
