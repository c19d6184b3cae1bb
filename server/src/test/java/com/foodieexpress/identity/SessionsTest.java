package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Refreshing, reuse, cookies and signing out, as clients see them.
@ServerTest
class SessionsTest {

    @Inject
    Database database;

    @Test
    void ofFiftyParallelRefreshesOneWinsAndTheSessionLives() throws Exception {
        TestUser user = TestUser.customer();
        var go = new CountDownLatch(1);
        List<Future<Response>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> one = () -> {
                go.await();
                return refresh(user.refresh());
            };
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(one));
            }
            go.countDown();
        }
        List<Response> won = new ArrayList<>();
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() == 200) {
                won.add(answer.get());
            } else {
                answer.get().then().statusCode(409).body("code", equalTo("identity.refresh-superseded"));
            }
        }
        assertThat(won).hasSize(1);
        refresh(won.getFirst().path("refresh")).then().statusCode(200);
    }

    @Test
    @Asvs("10.4.5")
    void aSpentTokenShownAfterItsSuccessorWasUsedEndsTheSession() {
        TestUser user = TestUser.customer();
        String second = refresh(user.refresh()).then().statusCode(200).extract().path("refresh");
        Response third = refresh(second);
        third.then().statusCode(200);
        refresh(user.refresh()).then().statusCode(401).body("code", equalTo("identity.refresh-not-valid"));
        refresh(third.path("refresh")).then().statusCode(401);
        me(third.path("access")).then().statusCode(401).body("code", equalTo("identity.token-not-valid"));
        me(user.access()).then().statusCode(401);
    }

    @Test
    void aSpentTokenShownAfterTheNewAccessTokenWasUsedEndsTheSession() {
        TestUser user = TestUser.customer();
        Response second = refresh(user.refresh());
        me(second.path("access")).then().statusCode(200);
        refresh(user.refresh()).then().statusCode(401);
        me(second.path("access")).then().statusCode(401);
    }

    @Test
    void whatIsNoRefreshTokenIsRefused() {
        refresh("nonsense").then().statusCode(401).body("code", equalTo("identity.refresh-not-valid"));
        post("/auth/token/refresh", "{}").then().statusCode(400).body("errors", hasKey("refresh"));
        post("/auth/token/refresh", "{\"refresh\":\"a\\u0000b\"}").then().statusCode(400);
    }

    @Test
    @Asvs({"3.3.1", "3.3.2", "3.3.3", "3.3.4", "7.2.4", "10.1.1"})
    void aWebAppsRefreshTokenLivesInItsCookieOnly() {
        TestUser user = TestUser.customer();
        Response login = given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .body(Map.of("email", user.email(), "password", TestUser.PASSWORD))
                .post("/api/v1/auth/login");
        login.then().statusCode(200).body("tokens", not(hasKey("refresh")));
        assertThat(login.header("Set-Cookie"))
                .startsWith("__Host-foodie-customer=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
        String cookie = login.header("Set-Cookie").replaceFirst(";.*", "");

        Response refreshed = given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .header("Cookie", cookie)
                .post("/api/v1/auth/token/refresh");
        refreshed.then().statusCode(200).body("$", not(hasKey("refresh")));
        String rotated = refreshed.header("Set-Cookie").replaceFirst(";.*", "");
        assertThat(rotated).startsWith("__Host-foodie-customer=").isNotEqualTo(cookie);

        Response logout = given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .header("Cookie", rotated)
                .header("Authorization", "Bearer " + refreshed.path("access"))
                .post("/api/v1/auth/logout");
        logout.then().statusCode(200).body("success", equalTo(true));
        assertThat(logout.header("Set-Cookie"))
                .startsWith("__Host-foodie-customer=;")
                .contains("Max-Age=0");
        given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .header("Cookie", rotated)
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    @Asvs("3.5.1")
    void aCookieAloneOrAnotherAppsOrAnotherSitesRequestDoesNothing() {
        TestUser user = TestUser.customer();
        String cookie = "__Host-foodie-customer=" + user.refresh();
        given().header("Cookie", cookie)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .header("Cookie", cookie)
                .header("X-Foodie-App", "rider")
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.no-session"));
        given().contentType(ContentType.JSON)
                .header("Cookie", cookie)
                .header("X-Foodie-App", "customer")
                .header("Origin", "https://elsewhere.example")
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.foreign-origin"));
        given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "toaster")
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(400);
        String here = "http://localhost:" + io.restassured.RestAssured.port;
        given().contentType(ContentType.JSON)
                .header("Cookie", cookie)
                .header("X-Foodie-App", "customer")
                .header("Origin", here)
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    @Asvs("7.4.1")
    void signingOutKillsTheAccessTokenToo() {
        TestUser user = TestUser.customer();
        TestUser other = TestUser.login(user.email(), TestUser.PASSWORD);
        user.call().post("/api/v1/auth/logout").then().statusCode(200).body("success", equalTo(true));
        user.call().get("/api/v1/auth/me").then().statusCode(401);
        refresh(user.refresh()).then().statusCode(401);
        other.call().get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    void sessionsAreListedAndEndedTogether() {
        TestUser first = TestUser.customer();
        TestUser second = TestUser.login(first.email(), TestUser.PASSWORD);
        second.call()
                .get("/api/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.findAll { it.current }", hasSize(1));
        second.call().post("/api/v1/auth/logout-all").then().statusCode(200);
        first.call().get("/api/v1/auth/me").then().statusCode(401);
        second.call().get("/api/v1/auth/me").then().statusCode(401);
    }

    @Test
    @Asvs("7.5.2")
    void oneSessionOrAllOthersAreEndedFromAfar() {
        TestUser phone = TestUser.customer();
        given().contentType(ContentType.JSON)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0")
                .body(Map.of("email", phone.email(), "password", TestUser.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
        String laptop = phone.call()
                .get("/api/v1/auth/sessions")
                .then()
                .body("items.place", everyItem(equalTo("unknown")))
                .extract()
                .path("items.find { it.device == 'Firefox on Linux' }.id");
        TestUser stranger = TestUser.customer();
        endSession(stranger, laptop).then().statusCode(404).body("code", equalTo("identity.unknown-session"));
        endSession(phone, "no-id").then().statusCode(404);
        endSession(phone, laptop).then().statusCode(204);
        endSession(phone, laptop).then().statusCode(404);
        TestUser tablet = TestUser.login(phone.email(), TestUser.PASSWORD);
        phone.call().post("/api/v1/auth/logout-others").then().statusCode(200).body("success", equalTo(true));
        tablet.call().get("/api/v1/auth/me").then().statusCode(401);
        phone.call()
                .get("/api/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].current", equalTo(true));
    }

    @Test
    void aLiveConnectionEndsWithItsSession() throws Exception {
        TestUser user = TestUser.customer();
        try (var stream = new EventStream(user.access(), "")) {
            stream.next(frame -> frame.path("type").asText().equals("hello"));
            TestUser elsewhere = TestUser.login(user.email(), TestUser.PASSWORD);
            long since = System.nanoTime();
            elsewhere.call().post("/api/v1/auth/logout-others").then().statusCode(200);
            stream.next(frame -> frame.path("code").asInt() == 4401);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void anApprovedRiderGoesOnlineWithTheTokenOfBefore() {
        TestUser rider = TestUser.register("delivery", Map.of("vehicleInfo", Map.of("type", "scooter")));
        goOnline(rider.access()).then().statusCode(403).body("code", equalTo("identity.account-pending"));
        TestUser.admin()
                .call()
                .body(Map.of("waiver", "Needs no papers here"))
                .post("/api/v1/admin/accounts/{id}/approve", rider.id())
                .then()
                .statusCode(204);
        goOnline(rider.access()).then().statusCode(200);
    }

    @Test
    void aRequestThatTheBrowserCallsForeignIsRefused() {
        TestUser user = TestUser.customer();
        for (String site : List.of("cross-site", "same-site")) {
            refreshByCookie(user, site).then().statusCode(403).body("code", equalTo("identity.foreign-origin"));
        }
        refreshByCookie(user, "same-origin").then().statusCode(200);
    }

    @Test
    void useOfASessionIsNotedOutsideTheRequest() {
        TestUser user = TestUser.customer();
        database.run(tx -> tx.update(
                        "update identity.refresh_family set last_seen_at = created_at - interval '1 hour' where account_id = :id")
                .bind("id", user.id())
                .execute());
        user.call().get("/api/v1/auth/me").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.read(tx ->
                        tx.query("""
                        select last_seen_at >= created_at from identity.refresh_family where account_id = :id""").bind("id", user.id()).mapTo(Boolean.class).one()));
    }

    @Test
    void theKeySetHoldsNoPrivatePart() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.alg", everyItem(equalTo("ES256")))
                .body("keys", everyItem(hasKey("kid")))
                .body("keys", everyItem(not(hasKey("d"))));
    }

    @Test
    void onlyAnAdministratorReplacesTheSigningKeyAndOldTokensLiveOn() {
        TestUser user = TestUser.customer();
        user.call().post("/api/v1/admin/signing-keys/rotate").then().statusCode(403);
        String kid = TestUser.admin()
                .call()
                .post("/api/v1/admin/signing-keys/rotate")
                .then()
                .statusCode(200)
                .body("$", hasKey("signsFrom"))
                .extract()
                .path("kid");
        given().get("/.well-known/jwks.json")
                .then()
                .body("keys[0].kid", equalTo(kid))
                .body("keys", hasSize(greaterThan(1)));
        me(user.access()).then().statusCode(200);
    }

    private static Response goOnline(String access) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + access)
                .body(Map.of("status", "online", "position", Map.of("lat", 43.7384, "lng", 7.4246)))
                .put("/api/v1/riders/me/status");
    }

    private static Response endSession(TestUser user, String id) {
        return user.call().delete("/api/v1/auth/sessions/{id}", id);
    }

    private static Response refreshByCookie(TestUser user, String fetchSite) {
        return given().contentType(ContentType.JSON)
                .header("X-Foodie-App", "customer")
                .header("Cookie", "__Host-foodie-customer=" + user.refresh())
                .header("Sec-Fetch-Site", fetchSite)
                .post("/api/v1/auth/token/refresh");
    }

    private static Response me(String access) {
        return given().header("Authorization", "Bearer " + access).get("/api/v1/auth/me");
    }

    private static Response refresh(String token) {
        return post("/auth/token/refresh", "{\"refresh\":\"" + token + "\"}");
    }

    private static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }
}
