package com.foodieexpress.identity.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.common.BitMatrix;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/// Two-step sign-in as clients see it.
@ServerTest
class SecondFactorTest {

    private static final ClientInfo PHONE = new ClientInfo(null, "test");

    @Inject
    Database database;

    @Inject
    Accounts accounts;

    @Inject
    SignInChallenges challenges;

    @Inject
    Sessions sessions;

    @Inject
    CompleteSignIn completeSignIn;

    @Inject
    WallClock clock;

    /// Somebody with a second factor. Codes are taken from the step before the present one on, because none
    /// counts twice.
    private record Enrolled(TestUser user, byte[] secret, List<String> recoveryCodes) {

        String code(int ahead) {
            return Totp.code(secret, Totp.step(Instant.now()) + ahead);
        }
    }

    @Test
    void fromSettingUpToSigningInWithACode() {
        Enrolled ada = enrolled();
        ada.user
                .call()
                .get("/api/v1/auth/mfa")
                .then()
                .body("enabled", equalTo(true))
                .body("recoveryCodesLeft", equalTo(10));
        Response first = login(ada.user);
        first.then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("mfaRequired", equalTo(true))
                .body("requiresOTP", equalTo(true))
                .body("enrol", equalTo(false))
                .body("$", not(hasKey("tokens")))
                .body("$", not(hasKey("user")));
        assertThat(first.header("Set-Cookie")).isNull();
        String challenge = first.path("challenge");
        // The challenge is no token.
        given().header("Authorization", "Bearer " + challenge)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401);
        step(challenge, ada.code(1))
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("tokens", hasKey("access"))
                .body("user.email", equalTo(ada.user.email()));
        // Each challenge opens one session.
        step(challenge, ada.recoveryCodes.getFirst())
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.challenge-not-valid"));
    }

    @Test
    void theQrCodeHoldsTheAddressOfTheSecret() throws Exception {
        TestUser user = TestUser.customer();
        Response begun = begin(user);
        String uri = begun.path("uri");
        assertThat(uri)
                .startsWith("otpauth://totp/FoodieExpress:" + user.email().replace("@", "%40") + "?secret=")
                .contains("secret=" + begun.path("secret"), "&issuer=FoodieExpress", "&digits=6", "&period=30");
        assertThat(decoded(begun.path("qr.size"), begun.path("qr.path"))).isEqualTo(uri);
        assertThat(Base32.decode((String) begun.path("secret"))).hasSize(20);
    }

    @Test
    void nothingIsAskedForBeforeTheAppHasProvedItself() {
        TestUser user = TestUser.customer();
        begin(user);
        login(user).then().body("tokens", hasKey("access"));
        user.call()
                .body(Map.of("code", "000000"))
                .post("/api/v1/auth/mfa/totp/confirm")
                .then()
                .statusCode(400)
                .body("errors", hasKey("code"));
        user.call().get("/api/v1/auth/mfa").then().body("enabled", equalTo(false));
    }

    @Test
    void settingUpNeedsThePasswordAndEndsOtherSessions() {
        TestUser user = TestUser.customer();
        user.call()
                .body(Map.of("password", "guessed"))
                .post("/api/v1/auth/mfa/totp/enrol")
                .then()
                .statusCode(400)
                .body("errors", hasKey("password"));
        TestUser elsewhere = TestUser.login(user.email(), TestUser.PASSWORD);
        confirm(user, begin(user));
        elsewhere.call().get("/api/v1/auth/me").then().statusCode(401);
        user.call().get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    @Asvs("6.5.1")
    void ofFiftyParallelUsesOfOneRecoveryCodeOneSucceeds() throws Exception {
        Enrolled ada = enrolled();
        List<Integer> statuses = together(50, challengesOf(ada.user, 50), ada.recoveryCodes.getFirst());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(49);
    }

    @Test
    @Asvs("6.5.1")
    void ofFiftyParallelUsesOfOneCodeOfTheAppOneSucceeds() throws Exception {
        Enrolled ada = enrolled();
        List<Integer> statuses = together(50, challengesOf(ada.user, 50), ada.code(1));
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses)
                .filteredOn(status -> status == 401 || status == 429)
                .hasSize(49);
    }

    @Test
    void aCodeDoesNotCountTwice() {
        Enrolled ada = enrolled();
        String code = ada.code(1);
        step(challengeOf(ada.user), code).then().statusCode(200);
        step(challengeOf(ada.user), code).then().statusCode(401).body("code", equalTo("identity.code-not-right"));
    }

    @Test
    void wrongCodesEndTheChallengeThenLockTheAppButNotTheRecoveryCodes() {
        Enrolled ada = enrolled();
        String challenge = challengeOf(ada.user);
        for (int i = 0; i < SignInChallenges.TRIES; i++) {
            step(challenge, "no code").then().statusCode(401).body("code", equalTo("identity.code-not-right"));
        }
        step(challenge, ada.code(1)).then().statusCode(401).body("code", equalTo("identity.challenge-not-valid"));
        String next = challengeOf(ada.user);
        step(next, ada.code(1))
                .then()
                .statusCode(429)
                .body("code", equalTo("identity.factor-locked"))
                .body("retryAfterSeconds", org.hamcrest.Matchers.lessThanOrEqualTo(30));
        step(next, ada.recoveryCodes.get(3)).then().statusCode(200);
        step(challengeOf(ada.user), ada.recoveryCodes.get(3)).then().statusCode(401);
        // The recovery has opened the lock.
        step(challengeOf(ada.user), ada.code(1)).then().statusCode(200);
    }

    @Test
    void aChallengeIsBoundToItsApp() {
        Enrolled ada = enrolled();
        String challenge = given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .body(Map.of("email", ada.user.email(), "password", TestUser.PASSWORD))
                .post("/api/v1/auth/login")
                .path("challenge");
        step(challenge, ada.code(1)).then().statusCode(401).body("code", equalTo("identity.challenge-not-valid"));
        Response done = given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .body(Map.of("challenge", challenge, "code", ada.code(1)))
                .post("/api/v1/auth/login/second-step");
        done.then().statusCode(200).body("tokens", not(hasKey("refresh")));
        assertThat(done.header("Set-Cookie")).startsWith("__Host-foodie-customer=");
    }

    @Test
    void aChangedPasswordEndsAChallenge() {
        Enrolled ada = enrolled();
        String challenge = challengeOf(ada.user);
        ada.user
                .call()
                .body(Map.of(
                        "old_password", TestUser.PASSWORD, "new_password", "another quiet kettle", "code", ada.code(0)))
                .post("/api/v1/auth/password/change")
                .then()
                .statusCode(200);
        step(challenge, ada.code(1)).then().statusCode(401).body("code", equalTo("identity.challenge-not-valid"));
    }

    @Test
    void theKeysOfTheAccountAreChangedWithPasswordAndCodeOnly() {
        Enrolled ada = enrolled();
        manage(ada, "totp/remove", "guessed", ada.code(0))
                .then()
                .statusCode(400)
                .body("errors", hasKey("password"));
        manage(ada, "totp/remove", TestUser.PASSWORD, "000000")
                .then()
                .statusCode(400)
                .body("errors", hasKey("code"));
        ada.user
                .call()
                .body(Map.of("old_password", TestUser.PASSWORD, "new_password", "another quiet kettle"))
                .post("/api/v1/auth/password/change")
                .then()
                .statusCode(400)
                .body("errors", hasKey("code"));
        List<String> renewed = manage(ada, "recovery-codes", TestUser.PASSWORD, ada.code(0))
                .then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
        step(challengeOf(ada.user), ada.recoveryCodes.getFirst()).then().statusCode(401);
        step(challengeOf(ada.user), renewed.getFirst()).then().statusCode(200);
        ada.user.call().get("/api/v1/auth/mfa").then().body("recoveryCodesLeft", equalTo(9));
        manage(ada, "totp/remove", TestUser.PASSWORD, renewed.get(1)).then().statusCode(200);
        login(ada.user).then().body("tokens", hasKey("access"));
        manage(ada, "totp/remove", TestUser.PASSWORD, renewed.get(2))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.no-factor"));
    }

    @Test
    void aFurtherRoleDoesNotLeadAroundTheSecondStep() {
        Enrolled ada = enrolled();
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "email",
                        ada.user.email(),
                        "password",
                        TestUser.PASSWORD,
                        "firstName",
                        "Ada",
                        "lastName",
                        "Person",
                        "role",
                        "delivery",
                        "vehicleInfo",
                        Map.of("type", "bike")))
                .post("/api/v1/auth/register")
                .then()
                .body("mfaRequired", equalTo(true))
                .body("$", not(hasKey("tokens")));
    }

    @Test
    void aDemoAccountTakesNoFactor() {
        TestUser.login("john.customer@example.com", "password123")
                .call()
                .body(Map.of("password", "password123"))
                .post("/api/v1/auth/mfa/totp/enrol")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.demo-account"));
    }

    @Test
    @Asvs("6.3.3")
    void whereItIsRequiredAnAdministratorSetsItUpBeforeGettingIn() {
        var policy = new FactorPolicy(() -> true);
        var openSession = new OpenSession(policy, challenges, sessions, clock);
        AccountRow admin = newAdmin();
        SignInOutcome first = database.write(tx -> openSession.open(tx, admin, Role.ADMIN, PHONE));
        assertThat(first).isInstanceOfSatisfying(SignInOutcome.SecondStep.class, step -> {
            assertThat(step.enrols()).isTrue();
            EnrolFactor.Enrolment enrolment = completeSignIn.enrol(step.challenge(), PHONE);
            byte[] secret = Base32.decode(enrolment.secret());
            String code = Totp.code(secret, Totp.step(Instant.now()));
            CompleteSignIn.Completed done = completeSignIn.complete(step.challenge(), code, PHONE);
            assertThat(done.recoveryCodes()).hasSize(10);
            given().header("Authorization", "Bearer " + done.signedIn().tokens().access())
                    .get("/api/v1/auth/me")
                    .then()
                    .statusCode(200);
        });
        SignInOutcome second = database.write(tx -> openSession.open(tx, admin, Role.ADMIN, PHONE));
        assertThat(second).isInstanceOfSatisfying(SignInOutcome.SecondStep.class, step -> {
            assertThat(step.enrols()).isFalse();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> completeSignIn.enrol(step.challenge(), PHONE))
                    .isInstanceOf(Refusal.class);
        });
    }

    private AccountRow newAdmin() {
        String email = UUID.randomUUID() + "@test.foodieexpress.example";
        var account = new Accounts.NewAccount(
                email, TestUser.PASSWORD, "Test", "Admin", null, Role.ADMIN, null, null, null, false);
        return database.write(
                tx -> new AccountStore().find(tx, accounts.ensure(tx, account)).orElseThrow());
    }

    private static Enrolled enrolled() {
        TestUser user = TestUser.customer();
        Response begun = begin(user);
        return new Enrolled(user, Base32.decode((String) begun.path("secret")), confirm(user, begun));
    }

    private static Response begin(TestUser user) {
        Response answer =
                user.call().body(Map.of("password", TestUser.PASSWORD)).post("/api/v1/auth/mfa/totp/enrol");
        answer.then().statusCode(200).header("Cache-Control", "no-store");
        return answer;
    }

    /// With the code of the step before, so that the present one is left. A step that turned meanwhile made it too old.
    private static List<String> confirm(TestUser user, Response begun) {
        byte[] secret = Base32.decode((String) begun.path("secret"));
        long step = Totp.step(Instant.now());
        Response answer = confirm(user, Totp.code(secret, step - 1));
        if (answer.statusCode() == 400 && Totp.step(Instant.now()) != step) {
            answer = confirm(user, Totp.code(secret, Totp.step(Instant.now()) - 1));
        }
        return answer.then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
    }

    private static Response confirm(TestUser user, String code) {
        return user.call().body(Map.of("code", code)).post("/api/v1/auth/mfa/totp/confirm");
    }

    private static Response manage(Enrolled person, String what, String password, String code) {
        return person.user
                .call()
                .body(Map.of("password", password, "code", code))
                .post("/api/v1/auth/mfa/" + what);
    }

    private static Response login(TestUser user) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", user.email(), "password", TestUser.PASSWORD))
                .post("/api/v1/auth/login");
    }

    private static String challengeOf(TestUser user) {
        return login(user).then().statusCode(200).extract().path("challenge");
    }

    private List<String> challengesOf(TestUser user, int count) {
        return database.write(tx -> {
            AccountRow account = new AccountStore().find(tx, user.id()).orElseThrow();
            List<String> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                made.add(challenges
                        .open(tx, account, Role.CUSTOMER, PHONE, false)
                        .challenge());
            }
            return made;
        });
    }

    private static Response step(String challenge, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("challenge", challenge, "code", code))
                .post("/api/v1/auth/login/second-step");
    }

    private static List<Integer> together(int count, List<String> challenges, String code) throws Exception {
        var go = new CountDownLatch(1);
        IntFunction<Integer> use = i -> step(challenges.get(i), code).statusCode();
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int mine = i;
                answers.add(threads.submit(() -> {
                    go.await();
                    return use.apply(mine);
                }));
            }
            go.countDown();
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    /// Draws the path as a browser would and reads it as a telephone would.
    private static String decoded(int size, String path) throws Exception {
        int scale = 4;
        var picture = new BitMatrix(size * scale);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(path);
        while (run.find()) {
            picture.setRegion(
                    Integer.parseInt(run.group(1)) * scale,
                    Integer.parseInt(run.group(2)) * scale,
                    Integer.parseInt(run.group(3)) * scale,
                    scale);
        }
        int[] pixels = new int[size * scale * size * scale];
        for (int y = 0; y < size * scale; y++) {
            for (int x = 0; x < size * scale; x++) {
                pixels[y * size * scale + x] = picture.get(x, y) ? 0xFF000000 : 0xFFFFFFFF;
            }
        }
        var source = new com.google.zxing.RGBLuminanceSource(size * scale, size * scale, pixels);
        var bitmap = new BinaryBitmap(new com.google.zxing.common.HybridBinarizer(source));
        // Drawn, not photographed: looking for it in a picture misses one in some hundreds.
        var drawn = Map.of(DecodeHintType.PURE_BARCODE, true);
        return new com.google.zxing.qrcode.QRCodeReader().decode(bitmap, drawn).getText();
    }
}
