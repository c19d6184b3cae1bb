package com.foodieexpress.identity.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/// Passkeys as clients see them, with a device in software.
@ServerTest
class PasskeysTest {

    private static final String KEYS = "/api/v1/auth/passkeys";
    private static final String LOGIN = "/api/v1/auth/login/passkey";

    /// A person and the device they set up.
    private record Holder(TestUser user, SoftKey key, String id) {}

    @Test
    void fromMakingOneToSigningInWithItAlone() {
        Holder ada = holder();
        ada.user.call().get(KEYS).then().body("items", hasSize(1)).body("items[0].lastUsedAt", nullValue());
        ada.user
                .call()
                .body(Map.of("name", "Kitchen tablet"))
                .patch(KEYS + "/" + ada.id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Kitchen tablet"));

        Response options = given().contentType(ContentType.JSON).post(LOGIN + "/options");
        options.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("publicKey.rpId", equalTo("food.example"))
                .body("publicKey.userVerification", equalTo("required"))
                .body("publicKey.allowCredentials", empty());
        signIn(ada.key.sign(options.path("publicKey.challenge")))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("user.email", equalTo(ada.user.email()))
                .body("tokens.refresh", notNullValue());
        ada.user
                .call()
                .get(KEYS)
                .then()
                .body("items[0].lastUsedAt", notNullValue())
                .body("items[0].backedUp", equalTo(true));
        assertThat(audited(ada.user)).contains("factor.enrol done", "factor.use done");
    }

    @Test
    void aWebAppGetsItsCookieAndARoleThatIsNotHeldIsRefused() {
        Holder ada = holder();
        given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .body(Map.of("credential", ada.key.sign(challenge()), "role", "customer"))
                .post(LOGIN)
                .then()
                .statusCode(200)
                .body("tokens", not(hasKey("refresh")))
                .cookie("__Host-foodie-customer");
        given().contentType(ContentType.JSON)
                .body(Map.of("credential", ada.key.sign(challenge()), "role", "delivery"))
                .post(LOGIN)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.role-not-held"));
    }

    @Test
    void aPasskeyIsTwoFactorsAndStandsInForTheCodeAfterAPassword() {
        Holder ada = holder();
        TestUser user = withApp(ada.user);
        signIn(ada.key.sign(challenge())).statusCode(200).body("tokens.access", notNullValue());

        Response first = password(user);
        first.then().statusCode(200).body("mfaRequired", equalTo(true)).body("passkey", equalTo(true));
        String step = first.path("challenge");
        Response asked = given().contentType(ContentType.JSON)
                .body(Map.of("challenge", step))
                .post(LOGIN + "/options");
        asked.then()
                .statusCode(200)
                .body(
                        "publicKey.allowCredentials.id",
                        contains(Base64.getUrlEncoder().withoutPadding().encodeToString(ada.key.id)))
                .body("publicKey.allowCredentials[0].transports", contains("hybrid", "internal"));
        String challenge = asked.path("publicKey.challenge");
        Holder mallory = holder();
        secondStep(step, mallory.key.sign(challenge)).statusCode(401);
        // That challenge is used up by the wrong answer.
        secondStep(step, ada.key.sign(challenge)).statusCode(401).body("code", equalTo("identity.passkey-not-valid"));
        secondStep(step, ada.key.sign(stepChallenge(step))).statusCode(200).body("tokens.access", notNullValue());
        given().contentType(ContentType.JSON)
                .body(Map.of("challenge", step))
                .post(LOGIN + "/options")
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.challenge-not-valid"));
    }

    @Test
    void whoHasNoPasskeyIsNotAskedForOne() {
        TestUser user = withApp(TestUser.customer());
        Response first = password(user);
        first.then().body("passkey", equalTo(false));
        given().contentType(ContentType.JSON)
                .body(Map.of("challenge", first.<String>path("challenge")))
                .post(LOGIN + "/options")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.no-passkey"));
    }

    @Test
    void whatADeviceSignedCountsOnce() {
        Holder ada = holder();
        Map<String, Object> answer = ada.key.sign(challenge());
        signIn(answer).statusCode(200);
        signIn(answer).statusCode(401).body("code", equalTo("identity.passkey-not-valid"));
    }

    @Test
    void everyForgeryIsRefusedInTheSameWords() {
        List<Consumer<SoftKey>> forgeries = List.of(
                key -> key.origin = "https://food.example.evil.example",
                key -> key.rpId = "evil.example",
                key -> key.verified = false,
                key -> key.present = false,
                SoftKey::forgetPrivateHalf,
                key -> key.handle = Passkeys.handle(UUID.randomUUID()),
                key -> key.handle = null,
                key -> key.id[0]++);
        for (Consumer<SoftKey> forgery : forgeries) {
            Holder ada = holder();
            signIn(ada.key.sign(challenge())).statusCode(200);
            forgery.accept(ada.key);
            signIn(ada.key.sign(challenge())).statusCode(401).body("code", equalTo("identity.passkey-not-valid"));
        }
        Holder ada = holder();
        signIn(ada.key.sign(RefreshSecret.next())).statusCode(401);
        signIn(ada.key.sign(begin(ada.user))).statusCode(401);
    }

    @Test
    void aDeviceWhoseCountGoesBackWasCopied() {
        Holder ada = holder();
        ada.key.counter = 10;
        signIn(ada.key.sign(challenge())).statusCode(200);
        ada.key.counter = 3;
        signIn(ada.key.sign(challenge())).statusCode(401);
    }

    @Test
    void onlyThePersonMakesAKeyAndOnlyWithTheirPassword() {
        TestUser ada = TestUser.customer();
        options(ada, Map.of("password", "not the one")).then().statusCode(400).body("errors", hasKey("password"));
        TestUser rider = TestUser.login("rider@delivery.com", "password123");
        options(rider, Map.of("password", "password123"))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.demo-account"));
        String asked = begin(ada);
        TestUser mallory = TestUser.customer();
        add(mallory, new SoftKey().make(asked, mallory.id())).statusCode(400).body("errors", hasKey("credential"));
        // Asked for by another, but not used up by them.
        var key = new SoftKey();
        add(ada, key.make(asked, ada.id())).statusCode(201);
        add(ada, key.make(asked, ada.id())).statusCode(400);
        add(ada, key.make(begin(ada), ada.id())).statusCode(409).body("code", equalTo("identity.passkey-exists"));
        for (Consumer<SoftKey> wrong : List.<Consumer<SoftKey>>of(
                each -> each.verified = false,
                each -> each.origin = "http://evil.example",
                each -> each.rpId = "evil.example")) {
            var other = new SoftKey();
            wrong.accept(other);
            add(ada, other.make(begin(ada), ada.id())).statusCode(400);
        }
        given().get(KEYS).then().statusCode(401);
    }

    @Test
    void aNewKeyEndsTheOtherSessionsAndASecondFactorIsAskedFor() {
        TestUser ada = TestUser.customer();
        TestUser elsewhere = TestUser.login(ada.email(), TestUser.PASSWORD);
        add(ada, new SoftKey().make(begin(ada), ada.id())).statusCode(201);
        elsewhere.call().get("/api/v1/auth/me").then().statusCode(401);
        ada.call().get("/api/v1/auth/me").then().statusCode(200);
        TestUser strong = withApp(ada);
        options(strong, Map.of("password", TestUser.PASSWORD))
                .then()
                .statusCode(400)
                .body("errors", hasKey("code"));
    }

    @Test
    void aKeyThatWasRemovedOpensNothing() {
        Holder ada = holder();
        remove(TestUser.customer(), ada.id).statusCode(404);
        ada.user
                .call()
                .body(Map.of("password", "not the one"))
                .post(KEYS + "/" + ada.id + "/remove")
                .then()
                .statusCode(400);
        remove(ada.user, ada.id).statusCode(200);
        remove(ada.user, ada.id).statusCode(404);
        signIn(ada.key.sign(challenge())).statusCode(401);
        assertThat(audited(ada.user)).contains("factor.remove done");
    }

    @Test
    void aShutAccountStaysShutAndAnErasedOneIsForgotten() {
        Holder ada = holder();
        TestUser.admin()
                .call()
                .body(Map.of("reason", "chargebacks"))
                .post("/api/v1/admin/accounts/" + ada.user.id() + "/suspend")
                .then()
                .statusCode(200);
        signIn(ada.key.sign(challenge())).statusCode(403).body("code", equalTo("identity.account-suspended"));

        Holder bob = holder();
        bob.user.call().get("/api/v1/me/export").then().body("secondFactor.passkeys", hasSize(1));
        bob.user
                .call()
                .body(Map.of("password", TestUser.PASSWORD))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(204);
        signIn(bob.key.sign(challenge())).statusCode(401);
    }

    @Test
    void aPasswordEndedByAnAdministratorTakesTheKeysWithIt() {
        Holder ada = holder();
        TestUser.admin()
                .call()
                .body(Map.of("reason", "somebody else was in the account"))
                .post("/api/v1/admin/accounts/" + ada.user.id() + "/reset-password")
                .then()
                .statusCode(204);
        signIn(ada.key.sign(challenge())).statusCode(401);
    }

    @Test
    void brokenAnswersAreRefusedAndNothingElse() {
        Holder ada = holder();
        var random = new Random(20_261_121);
        List<Integer> signIns = new ArrayList<>();
        List<Integer> additions = new ArrayList<>();
        for (int i = 0; i < Rounds.of(15, 300); i++) {
            signIns.add(
                    signIn(broken(ada.key.sign(challenge()), random)).extract().statusCode());
            if (i % 5 == 0) {
                Map<String, Object> made = broken(new SoftKey().make(begin(ada.user), ada.user.id()), random);
                additions.add(add(ada.user, made).extract().statusCode());
            }
        }
        assertThat(signIns).containsOnly(400, 401);
        // Nobody signs a new key, so a byte of its model or name may be any other.
        assertThat(additions).isSubsetOf(201, 400, 401);
    }

    /// One byte of one part changed, a part cut short, or left out.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> broken(Map<String, Object> credential, Random random) {
        var response = (Map<String, Object>) Objects.requireNonNull(credential.get("response"));
        List<String> parts = response.keySet().stream()
                .filter(each -> response.get(each) instanceof String && !each.equals("userHandle"))
                .sorted()
                .toList();
        String part = parts.get(random.nextInt(parts.size()));
        byte[] bytes = Base64.getUrlDecoder().decode((String) Objects.requireNonNull(response.get(part)));
        switch (random.nextInt(4)) {
            case 0 -> response.remove(part);
            case 1 -> response.put(part, "###");
            case 2 ->
                response.put(
                        part,
                        Base64.getUrlEncoder()
                                .encodeToString(java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))));
            default -> {
                // Not the last bits of an unsigned text: every byte of these is signed or is the signature.
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                response.put(
                        part,
                        part.equals("attestationObject")
                                ? "oA"
                                : Base64.getUrlEncoder().encodeToString(bytes));
            }
        }
        return credential;
    }

    private static Holder holder() {
        TestUser user = TestUser.customer();
        var key = new SoftKey();
        String id = add(user, key.make(begin(user), user.id()))
                .statusCode(201)
                .body("name", notNullValue())
                .extract()
                .path("id");
        return new Holder(user, key, id);
    }

    private static String challenge() {
        return given().contentType(ContentType.JSON).post(LOGIN + "/options").path("publicKey.challenge");
    }

    private static String stepChallenge(String step) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("challenge", step))
                .post(LOGIN + "/options")
                .path("publicKey.challenge");
    }

    private static Response options(TestUser user, Map<String, Object> proof) {
        return user.call().body(proof).post(KEYS + "/options");
    }

    private static String begin(TestUser user) {
        return options(user, Map.of("password", TestUser.PASSWORD)).path("publicKey.challenge");
    }

    private static ValidatableResponse add(TestUser user, Map<String, Object> credential) {
        return user.call().body(Map.of("credential", credential)).post(KEYS).then();
    }

    private static ValidatableResponse remove(TestUser user, String id) {
        return user.call()
                .body(Map.of("password", TestUser.PASSWORD))
                .post(KEYS + "/" + id + "/remove")
                .then();
    }

    private static ValidatableResponse signIn(Map<String, Object> credential) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("credential", credential))
                .post(LOGIN)
                .then();
    }

    private static ValidatableResponse secondStep(String challenge, Map<String, Object> credential) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("credential", credential, "challenge", challenge))
                .post(LOGIN)
                .then();
    }

    private static Response password(TestUser user) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", user.email(), "password", TestUser.PASSWORD))
                .post("/api/v1/auth/login");
    }

    /// With an authenticator app besides.
    private static TestUser withApp(TestUser user) {
        String secret = user.call()
                .body(Map.of("password", TestUser.PASSWORD))
                .post("/api/v1/auth/mfa/totp/enrol")
                .path("secret");
        var body = new HashMap<String, Object>();
        body.put("code", Totp.code(Base32.decode(secret), Totp.step(Instant.now())));
        user.call().body(body).post("/api/v1/auth/mfa/totp/confirm").then().statusCode(200);
        return user;
    }

    private static List<String> audited(TestUser user) {
        List<Map<String, Object>> items = TestUser.admin()
                .call()
                .queryParam("subject", user.id().toString())
                .queryParam("action", "factor.")
                .get("/api/v1/admin/audit")
                .jsonPath()
                .getList("items");
        return items.stream()
                .map(each -> each.get("action") + " " + each.get("outcome"))
                .toList();
    }
}
