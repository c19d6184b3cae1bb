package com.foodieexpress.activity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.Endpoint;
import com.foodieexpress.platform.calls.Endpoints;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.RawHttp;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is called, by whomever, has exactly one row in the log, with the right name on it and nothing of what was
/// typed.
@ServerTest
class EveryCallOnceTest {

    /// They end the session of who calls them.
    private static final Set<String> ENDINGS =
            Set.of("POST /api/v1/auth/logout", "POST /api/v1/auth/logout-all", "POST /api/v1/auth/password/change");

    /// Reads a ticket, not a token.
    private static final String LIVE = "GET /api/v1/live";

    @Inject
    AccessTable table;

    @Inject
    Endpoints endpoints;

    @Inject
    ActionWriter writer;

    @Inject
    StoredActions stored;

    @Inject
    Database database;

    @Inject
    Jobs jobs;

    @Inject
    WallClock clock;

    private record Sent(AccessRule rule, @Nullable TestUser user, int status) {}

    private final String address = "203.0." + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(1, 255);
    private final String canary = "canary-" + UUID.randomUUID();
    private final Map<String, Endpoint> byRoute = new HashMap<>();

    @BeforeEach
    void gather() {
        endpoints.all().forEach(each -> byRoute.put(each.verb() + " " + each.route(), each));
    }

    @Test
    void everyRouteHasANameOfItsOwn() {
        var names = new HashMap<CallName, String>();
        for (AccessRule rule : table.rules()) {
            Endpoint endpoint = byRoute.get(rule.key());
            assertThat(endpoint).as(rule.key()).isNotNull();
            assertThat(names.put(requireNonNull(endpoint).name(), rule.key()))
                    .as("%s has the same name", rule.key())
                    .isNull();
        }
    }

    @Test
    @Asvs({"16.2.1", "16.2.5"})
    void everyRouteLeavesOneRowForEachCall() throws IOException {
        var sent = new HashMap<UUID, Sent>();
        TestUser customer = TestUser.customer();
        try (var http = new RawHttp()) {
            for (AccessRule rule : table.rules()) {
                call(http, rule, null, sent);
                call(http, rule, ENDINGS.contains(rule.key()) ? TestUser.customer() : customer, sent);
            }
        }
        Set<UUID> single = new HashSet<>();
        sent.forEach((id, call) -> {
            if (!endpoint(call).summarised()) {
                single.add(id);
            }
        });
        await().untilAsserted(() -> {
            writer.flush();
            assertThat(stored.of(single)).hasSameSizeAs(single);
            assertThat(calls(stored.from(address))).isEqualTo(sent.size());
        });
        List<String> wrong = new ArrayList<>();
        for (StoredActions.Row row : stored.of(single)) {
            judge(row, requireNonNull(sent.get(row.id())), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(stored.containing(canary)).isZero();
        assertThat(single).hasSizeGreaterThan(200);
    }

    /// Positions and probes: one row an actor and minute, none of the calls forgotten, refusals told apart.
    @Test
    void callsThatComeTooOftenAreCounted() {
        TestUser customer = TestUser.customer();
        for (int i = 0; i < 5; i++) {
            customer.call()
                    .header("X-Forwarded-For", address)
                    .body("[]")
                    .post("/api/v1/riders/me/fixes")
                    .then()
                    .statusCode(403);
            RestAssured.given()
                    .header("X-Forwarded-For", address)
                    .get("/health/live")
                    .then()
                    .statusCode(200);
        }
        await().untilAsserted(() -> {
            writer.flush();
            List<StoredActions.Row> fixes = named(stored.by(customer.id()), "tracking.fixes", "receive");
            assertThat(calls(fixes)).isEqualTo(5);
            assertThat(fixes).allSatisfy(row -> {
                assertThat(row.failures()).isEqualTo(row.calls());
                assertThat(row.status()).isEqualTo(403);
                assertThat(row.error()).isEqualTo("platform.wrong-role");
                assertThat(row.detail()).contains("\"403\": " + row.calls());
            });
            List<StoredActions.Row> probes = named(stored.from(address), "platform.health", "probe");
            assertThat(calls(probes)).isEqualTo(5);
            assertThat(probes).allMatch(row -> row.failures() == 0);
        });
    }

    @Test
    void aLiveSessionIsOneRowWhenItIsOver() throws Exception {
        TestUser customer = TestUser.customer();
        var events = new EventStream(customer.access(), "user:" + customer.id());
        events.next(frame -> true);
        events.close();
        WebSocket socket = socket("/api/v1/live?ticket=" + ticket(customer), "");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
        socket("/api/v1/live?ticket=none", "");
        await().untilAsserted(() -> {
            List<StoredActions.Row> sessions = named(stored.by(customer.id()), "live.connection", "session");
            assertThat(sessions).extracting(StoredActions.Row::status).containsExactlyInAnyOrder(0, 1000);
            assertThat(sessions).allMatch(row -> row.source() == 1 && row.failures() == 0 && row.sessionId() != null);
            assertThat(named(stored.from(address), "live.connection", "session").stream()
                            .filter(row -> row.userId() == null))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.status()).isEqualTo(4401);
                        assertThat(row.failures()).isEqualTo(1);
                    });
        });
    }

    @Test
    void anUplinkIsOneRowOfItsRider() throws Exception {
        TestUser rider = TestUser.rider();
        WebSocket socket = socket("/api/v1/riders/me/fixes/stream", rider.access());
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(named(stored.by(rider.id()), "tracking.uplink", "session"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.role()).isEqualTo(3);
                    assertThat(row.status()).isEqualTo(1000);
                }));
    }

    @Test
    void aJobIsOneRowOfThePlatform() {
        UUID thing = UuidV7.next();
        database.run(tx -> jobs.atWall(tx, "nothing:" + thing, "platform.sweep", clock.instant(), Map.of()));
        await().untilAsserted(() -> assertThat(stored.about(thing))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.service()).isEqualTo("platform.jobs");
                    assertThat(row.method()).isEqualTo("sweep");
                    assertThat(row.source()).isEqualTo(2);
                    assertThat(row.role()).isEqualTo(5);
                    assertThat(row.failures()).isZero();
                }));
    }

    private void call(RawHttp http, AccessRule rule, @Nullable TestUser user, Map<UUID, Sent> sent) throws IOException {
        var headers = new ArrayList<String>(List.of("X-Forwarded-For: " + address, "User-Agent: " + canary));
        if (user != null) {
            headers.add("Authorization: Bearer " + user.access());
        }
        boolean reads = rule.method().equals("GET");
        if (!reads) {
            headers.add("Content-Type: application/json");
        }
        byte[] body = reads ? new byte[0] : ("{\"password\":\"" + canary + "\"}").getBytes(UTF_8);
        String path = rule.path()
                .replace("{role}", "delivery")
                .replaceAll("\\{[^}]*[iI]d}", "0192f0c0-0000-7000-8000-000000000000")
                .replaceAll("\\{[^}]+}", "1");
        RawHttp.Answer answer = http.send(rule.method(), path + "?q=" + canary, headers, body);
        String id = answer.headers().get("x-request-id");
        assertThat(id).as(rule.key()).isNotNull();
        sent.put(UUID.fromString(requireNonNull(id)), new Sent(rule, user, answer.status()));
    }

    private void judge(StoredActions.Row row, Sent call, List<String> wrong) {
        CallName name = endpoint(call).name();
        TestUser user = call.rule().key().equals(LIVE) ? null : call.user();
        boolean right = row.source() == 0
                && row.service().equals(name.service())
                && row.method().equals(name.method())
                && row.status() == call.status()
                && row.calls() == 1
                && row.failures() == (call.status() < 400 ? 0 : 1)
                && (row.error() != null) == (call.status() >= 400)
                && address.equals(row.ip())
                && row.role() == (user == null ? 0 : 1)
                && (user == null ? row.userId() == null : user.id().equals(row.userId()))
                && (user == null) == (row.sessionId() == null);
        if (!right) {
            wrong.add(call.rule().key() + " " + call.status() + " by " + (user == null ? "nobody" : user.id()) + ": "
                    + row);
        }
    }

    private Endpoint endpoint(Sent call) {
        return requireNonNull(byRoute.get(call.rule().key()));
    }

    private static int calls(List<StoredActions.Row> rows) {
        return rows.stream().mapToInt(StoredActions.Row::calls).sum();
    }

    private static List<StoredActions.Row> named(List<StoredActions.Row> rows, String service, String method) {
        return rows.stream()
                .filter(row -> row.service().equals(service) && row.method().equals(method))
                .toList();
    }

    private static String ticket(TestUser user) {
        return user.call().post("/api/v1/live/tickets").then().extract().path("ticket");
    }

    /// Open, and has heard the first word or the end.
    private WebSocket socket(String path, String token) throws Exception {
        var heard = new CompletableFuture<String>();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().header("X-Forwarded-For", address);
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        WebSocket socket = builder.buildAsync(
                        URI.create("ws://localhost:" + RestAssured.port + path), new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket from, CharSequence text, boolean last) {
                                heard.complete("text");
                                from.request(1);
                                return null;
                            }

                            @Override
                            public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                                heard.complete("closed");
                                return null;
                            }
                        })
                .get(10, TimeUnit.SECONDS);
        heard.get(10, TimeUnit.SECONDS);
        return socket;
    }
}
