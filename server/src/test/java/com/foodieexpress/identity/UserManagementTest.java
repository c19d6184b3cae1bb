package com.foodieexpress.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What administrators do to accounts, as both sides see it.
@ServerTest
class UserManagementTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String REASON = "chargebacks on three cards";

    @Test
    @Asvs("7.4.2")
    void aSuspendedUsersTokensAndLiveConnectionsDieWithinASecond() throws Exception {
        TestUser user = TestUser.customer();
        String channel = "user:" + user.id();
        try (var stream = new EventStream(user.access(), channel);
                var http = HttpClient.newHttpClient()) {
            stream.next(frame -> frame.path("type").asText().equals("subscribed"));
            var socket = new Closing();
            WebSocket open = http.newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://localhost:" + RestAssured.port + "/api/v1/live?ticket=" + ticket(user)),
                            socket)
                    .get(10, TimeUnit.SECONDS);
            socket.hello.get(10, TimeUnit.SECONDS);
            long start = System.nanoTime();
            act(user, "suspend", Map.of("reason", REASON)).statusCode(200);
            user.call().get("/api/v1/auth/me").then().statusCode(401);
            long dead = millisSince(start);
            assertThat(socket.code.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
            long socketClosed = millisSince(start);
            stream.next(frame -> frame.path("type").asText().equals("closed"));
            long streamClosed = millisSince(start);
            assertThat(List.of(dead, socketClosed, streamClosed))
                    .as(
                            "after the command: token dead in %d ms, WebSocket closed in %d ms, stream closed in %d ms",
                            dead, socketClosed, streamClosed)
                    .allMatch(took -> took < AT_ONCE.toMillis());
            assertThat(open.isInputClosed()).isTrue();
        }
    }

    @Test
    void aSuspendedUserIsToldWhyAndUntilWhenAndNobodyElseIs() {
        TestUser user = TestUser.customer();
        Instant until = Instant.now().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
        act(user, "suspend", Map.of("reason", REASON, "until", until.toString()))
                .statusCode(200)
                .body("state", equalTo("suspended"))
                .body("reason", equalTo(REASON))
                .body("until", equalTo(until.toString()))
                .body("sessions", empty());
        login(user, TestUser.PASSWORD)
                .statusCode(403)
                .body("code", equalTo("identity.account-suspended"))
                .body("reason", equalTo(REASON))
                .body("until", equalTo(until.toString()));
        login(user, "not the kettle").statusCode(401).body("reason", nullValue());
        refresh(user)
                .statusCode(403)
                .body("code", equalTo("identity.account-suspended"))
                .body("reason", equalTo(REASON));
    }

    @Test
    void aSuspensionEndsByItselfAndABanDoesNot() throws Exception {
        TestUser user = TestUser.customer();
        Instant later = Instant.now().plus(Duration.ofHours(1));
        act(user, "suspend", Map.of("reason", REASON, "until", later.toString()))
                .statusCode(200);
        login(user, TestUser.PASSWORD).statusCode(403);
        Instant soon = Instant.now().plusSeconds(4);
        act(user, "suspend", Map.of("reason", REASON, "until", soon.toString())).statusCode(200);
        Instant patience = Instant.now().plusSeconds(15);
        while (login(user, TestUser.PASSWORD).extract().statusCode() != 200) {
            assertThat(Instant.now()).isBefore(patience);
        }
        assertThat(Instant.now()).isAfter(soon);
        act(user, "ban", Map.of("reason", REASON)).statusCode(200).body("until", nullValue());
        login(user, TestUser.PASSWORD).statusCode(403).body("code", equalTo("identity.account-banned"));
        act(user, "reinstate", Map.of("reason", "a mistake")).statusCode(200).body("state", equalTo("active"));
        login(user, TestUser.PASSWORD).statusCode(200);
    }

    @Test
    void doingItAgainChangesNothingAndAnOldVersionIsRefused() {
        TestUser user = TestUser.customer();
        Response seen = TestUser.admin().call().get("/api/v1/admin/accounts/{id}", user.id());
        String version = seen.then().statusCode(200).extract().header("ETag");
        String once = act(user, "ban", Map.of("reason", REASON))
                .statusCode(200)
                .extract()
                .header("ETag");
        String twice = act(user, "ban", Map.of("reason", REASON))
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(twice).isEqualTo(once).isNotEqualTo(version);
        for (String command : List.of("suspend", "reinstate")) {
            TestUser.admin()
                    .call()
                    .header("If-Match", version)
                    .body(Map.of("reason", REASON))
                    .post("/api/v1/admin/accounts/{id}/" + command, user.id())
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("identity.account-changed"));
        }
    }

    @Test
    void everyCommandWantsAReasonAndSense() {
        TestUser user = TestUser.customer();
        for (String command : List.of("suspend", "ban", "reinstate", "verify", "log-out")) {
            act(user, command, Map.of()).statusCode(400).body("errors", notNullValue());
            act(user, command, Map.of("reason", "  ")).statusCode(400);
        }
        act(user, "suspend", Map.of("reason", REASON, "until", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("errors.until", notNullValue());
        act(user, "suspend", Map.of("reason", REASON, "until", "9999-12-31T00:00:00Z"))
                .statusCode(400);
        act(user, "verify", Map.of("reason", REASON)).statusCode(400);
        roles(user, "admin").statusCode(400);
        TestUser.admin()
                .call()
                .body(Map.of("reason", REASON))
                .post("/api/v1/admin/accounts/{id}/ban", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void anAdministratorIsSafeFromWhoDoesNotManageAdministratorsAndFromHimself() {
        TestUser admin = TestUser.admin();
        TestUser person = TestUser.customer();
        admin.call()
                .body(Map.of("role", "moderator", "reason", REASON))
                .put("/api/v1/admin/administrators/{id}", person.id())
                .then()
                .statusCode(200);
        TestUser moderator = TestUser.loginAs(person.email(), TestUser.PASSWORD, "admin");
        for (String command : List.of("suspend", "ban", "log-out")) {
            moderator
                    .call()
                    .body(Map.of("reason", REASON))
                    .post("/api/v1/admin/accounts/{id}/" + command, admin.id())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("identity.beyond-own-rights"));
            moderator
                    .call()
                    .body(Map.of("reason", REASON))
                    .post("/api/v1/admin/accounts/{id}/" + command, moderator.id())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("identity.own-account"));
        }
        act(moderator, "ban", Map.of("reason", REASON)).statusCode(200);
        moderator.call().get("/api/v1/admin/accounts").then().statusCode(401);
    }

    @Test
    void rolesAreGivenAndTakenAndALostRolesSessionsEnd() {
        TestUser user = TestUser.rider();
        roles(user, "customer", "delivery").statusCode(200).body("user.roles", contains("delivery", "customer"));
        user.call().get("/api/v1/riders/me").then().statusCode(200);
        roles(user, "customer").statusCode(200).body("user.roles", contains("customer"));
        user.call().get("/api/v1/riders/me").then().statusCode(401);
        roles(user, "customer", "restaurant").statusCode(409).body("code", equalTo("identity.role-incomplete"));
        roles(user, "customer", "delivery").statusCode(200);
        TestUser again = TestUser.loginAs(user.email(), TestUser.PASSWORD, "delivery");
        again.call().get("/api/v1/auth/me").then().body("user.isActive", equalTo(false));
    }

    @Test
    @Asvs("7.4.5")
    void contactsAreVerifiedByHandAndSessionsEndedByTheHelpDesk() {
        TestUser user = TestUser.register("customer", Map.of("phone", "+33612345678"));
        act(user, "verify", Map.of("email", true, "phone", true, "reason", "passport seen"))
                .statusCode(200)
                .body("user.isEmailVerified", equalTo(true))
                .body("user.isPhoneVerified", equalTo(true));
        TestUser.admin()
                .call()
                .get("/api/v1/admin/accounts/{id}", user.id())
                .then()
                .body("sessions.size()", equalTo(1))
                .body("activity.orders", equalTo(0));
        act(user, "log-out", Map.of("reason", "lost telephone")).statusCode(204);
        user.call().get("/api/v1/auth/me").then().statusCode(401);
        login(user, TestUser.PASSWORD).statusCode(200);
    }

    @Test
    void accountsAreFoundByWhatIsKnownOfThemAndByState() {
        TestUser user = TestUser.register("customer", Map.of("phone", "+33 6 98 76 54 32"));
        list("q", user.email())
                .body("items.id", contains(user.id().toString()))
                .body("items[0].state", equalTo("active"));
        list("q", "+33698765432").body("items.id", hasItem(user.id().toString()));
        act(user, "suspend", Map.of("reason", REASON)).statusCode(200);
        list("q", user.email(), "state", "suspended")
                .body("items.id", contains(user.id().toString()));
        list("q", user.email(), "state", "active").body("items", empty());
        list("q", user.email(), "role", "delivery").body("items", empty());
        list("sort", "sideways").statusCode(400);
        list("state", "asleep").statusCode(400);
        list("cursor", "x").statusCode(400);
    }

    @Test
    void pagesInEveryOrderHoldEveryAccountOnce() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(TestUser.customer().id().toString());
        }
        for (String sort : List.of("newest", "oldest", "active")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                var page = list("sort", sort, "limit", "50", "cursor", cursor)
                        .statusCode(200)
                        .extract();
                seen.addAll(page.<List<String>>path("items.id"));
                cursor = page.path("next");
            } while (cursor != null);
            assertThat(seen).as(sort).containsAll(made);
            assertThat(new HashSet<>(seen)).as(sort).hasSameSizeAs(seen);
            if (sort.equals("newest")) {
                assertThat(seen.indexOf(made.getLast())).isLessThan(seen.indexOf(made.getFirst()));
            }
        }
    }

    private static ValidatableResponse list(String... query) {
        var request = TestUser.admin().call();
        for (int i = 0; i < query.length; i += 2) {
            request = request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1/admin/accounts").then();
    }

    private static ValidatableResponse act(TestUser on, String command, Map<String, Object> body) {
        return TestUser.admin()
                .call()
                .body(body)
                .post("/api/v1/admin/accounts/{id}/" + command, on.id())
                .then();
    }

    private static ValidatableResponse roles(TestUser on, String... roles) {
        return TestUser.admin()
                .call()
                .body(Map.of("roles", List.of(roles), "reason", REASON))
                .put("/api/v1/admin/accounts/{id}/roles", on.id())
                .then();
    }

    private static ValidatableResponse login(TestUser user, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", user.email(), "password", password))
                .post("/api/v1/auth/login")
                .then();
    }

    private static ValidatableResponse refresh(TestUser user) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refresh", user.refresh()))
                .post("/api/v1/auth/token/refresh")
                .then();
    }

    private static String ticket(TestUser user) {
        return user.call()
                .post("/api/v1/live/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /// Waits for a WebSocket's greeting and its end.
    private static final class Closing implements WebSocket.Listener {

        final CompletableFuture<Boolean> hello = new CompletableFuture<>();
        final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            hello.complete(true);
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            code.complete(status);
            return CompletableFuture.completedStage(null);
        }
    }
}
