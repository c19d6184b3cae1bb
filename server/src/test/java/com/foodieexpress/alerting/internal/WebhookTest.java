package com.foodieexpress.alerting.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Webhooks against a server of the test's own.
@ServerTest
class WebhookTest {

    private static final String CHANNELS = "/api/v1/admin/alert-channels";

    private record Call(String path, Map<String, String> headers, byte[] body) {}

    @Inject
    Database database;

    @Inject
    SendNotice sendNotice;

    @Inject
    WallClock clock;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final NoticeStore notices = new NoticeStore();
    private final String name = "t-" + UUID.randomUUID().toString().substring(0, 8);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatArrivesIsSignedWithTheSecretShownOnce() throws Exception {
        JsonPath created = create("/hooks/alerts?room=7");
        String secret = created.getString("secret");
        UUID notice = tryOut(created.getString("channel.id"));
        await().until(() -> calls.size() == 1 && find(notice).state() == Notice.State.SENT);
        Call call = calls.getFirst();
        assertThat(call.path()).isEqualTo("/hooks/alerts?room=7");
        assertThat(call.headers()).containsEntry("webhook-id", notice.toString());
        String timestamp = String.valueOf(call.headers().get("webhook-timestamp"));
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                .isBetween(clock.instant().minus(Duration.ofMinutes(1)), clock.instant());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        byte[] expected =
                mac.doFinal((notice + "." + timestamp + "." + new String(call.body(), UTF_8)).getBytes(UTF_8));
        assertThat(call.headers())
                .containsEntry(
                        "webhook-signature",
                        "v1," + java.util.Base64.getEncoder().encodeToString(expected));
        assertThat(Json.tree(new String(call.body(), UTF_8)).path("type").asText())
                .isEqualTo("alert.test");
    }

    @Test
    void whatIsNotTakenIsTriedAgainAndSaysWhy() {
        status.set(503);
        JsonPath created = create("/");
        UUID id = tryOut(created.getString("channel.id"));
        await().until(() -> find(id).attempts() == 1);
        assertThat(find(id).state()).isEqualTo(Notice.State.WAITING);
        assertThat(find(id).lastError()).isEqualTo("the webhook answered 503");
        status.set(204);
        sendNotice.run(new Job(
                SendNotice.key(id), SendNotice.KIND, Json.tree("{\"noticeId\":\"" + id + "\"}"), clock.instant(), 1));
        assertThat(find(id).state()).isEqualTo(Notice.State.SENT);
        assertThat(calls).extracting(call -> call.headers().get("webhook-id")).containsOnly(id.toString());
    }

    @Test
    void aWebhookThatIsGoneIsGivenUp() {
        status.set(410);
        UUID id = tryOut(create("/").getString("channel.id"));
        await().until(() -> find(id).state() == Notice.State.FAILED);
        assertThat(find(id).doneAt()).isNotNull();
    }

    @Test
    void theListTellsHowTheLastOneWent() {
        String mine = "items.find { it.name == '" + name + "' }";
        status.set(503);
        String first = create("/").getString("channel.id");
        assertThat(list().<Object>get(mine + ".last")).isNull();
        UUID refused = tryOut(first);
        await().until(() -> find(refused).attempts() == 1);
        assertThat(list().<Map<String, Object>>get(mine + ".last"))
                .containsEntry("id", refused.toString())
                .containsEntry("kind", "test")
                .containsEntry("state", "waiting")
                .containsEntry("attempts", 1)
                .containsEntry("error", "the webhook answered 503");
        status.set(200);
        UUID taken = tryOut(first);
        await().until(() -> find(taken).state() == Notice.State.SENT);
        assertThat(list().<Map<String, Object>>get(mine + ".last"))
                .containsEntry("id", taken.toString())
                .containsEntry("state", "sent")
                .doesNotContainKey("error");
        TestUser.admin().call().delete(CHANNELS + "/" + first).then().statusCode(204);
        create("/");
        assertThat(list().<Object>get(mine + ".last"))
                .as("of another webhook of the same name")
                .isNull();
    }

    @Test
    void neitherAddressNorSecretCanBeReadBack() {
        JsonPath created = create("/a-secret-path");
        assertThat(created.getString("secret")).startsWith("whsec_").hasSize(70);
        String list = TestUser.admin()
                .call()
                .get(CHANNELS)
                .then()
                .statusCode(200)
                .body("items.name", hasItem(name))
                .body("items.name", hasItem("in-app"))
                .extract()
                .asString();
        assertThat(list).doesNotContain("a-secret-path", created.getString("secret"));
        String row = database.read(tx -> tx.query("select c::text from alerting.channel c where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain("secret-path", created.getString("secret"));
        TestUser.admin()
                .call()
                .delete(CHANNELS + "/" + created.getString("channel.id"))
                .then()
                .statusCode(204);
        TestUser.admin().call().get(CHANNELS).then().body("items.name", not(hasItem(name)));
    }

    @Test
    void addressesThatAreNoneAreRefusedNamingTheField() {
        for (String url :
                List.of("ftp://food.example/", "https://user:pass@food.example/", "https:///", "what", "https://a b")) {
            TestUser.admin()
                    .call()
                    .body(Map.of("name", name, "url", url))
                    .post(CHANNELS)
                    .then()
                    .statusCode(400)
                    .body("message", startsWith("url"));
        }
        create("/");
        TestUser.admin()
                .call()
                .body(Map.of("name", name, "url", "https://food.example/"))
                .post(CHANNELS)
                .then()
                .statusCode(409)
                .body("code", equalTo("alerting.channel-exists"));
    }

    @Test
    void nothingInsideIsReached() {
        var outsideOnly = CallWebhook.outside(config());
        int port = server.getAddress().getPort();
        for (String host : List.of(
                "127.0.0.1",
                "localhost",
                "127.1.2.3",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "[fd00::1]",
                "[fe80::1]",
                "[64:ff9b::7f00:1]",
                "224.0.0.1",
                "2130706433")) {
            for (String scheme : List.of("https", "http")) {
                URI address = URI.create(scheme + "://" + host + ":" + port + "/");
                MessageNotSent refused = catchThrowableOfType(
                        MessageNotSent.class, () -> outsideOnly.post(address, Map.of(), new byte[0]));
                assertThat(refused).as(address.toString()).isNotNull();
                assertThat(refused.reason()).as(address.toString()).isEqualTo("the webhook's address is not allowed");
                assertThat(refused.isLasting()).isTrue();
            }
        }
        assertThat(calls).isEmpty();
    }

    private static AlertingConfig config() {
        return new AlertingConfig() {
            @Override
            public boolean enabled() {
                return false;
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Optional<List<String>> webhookNetworks() {
                return Optional.empty();
            }

            @Override
            public Optional<String> publicUrl() {
                return Optional.empty();
            }
        };
    }

    private JsonPath create(String path) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return TestUser.admin()
                .call()
                .body(Map.of("name", name, "url", url))
                .post(CHANNELS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath list() {
        return TestUser.admin()
                .call()
                .get(CHANNELS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID tryOut(String channel) {
        return UUID.fromString(TestUser.admin()
                .call()
                .post(CHANNELS + "/" + channel + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId"));
    }

    private Notice find(UUID id) {
        return database.read(tx -> notices.find(tx, id)).orElseThrow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((header, values) -> headers.put(header, values.getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            calls.add(new Call(exchange.getRequestURI().toString(), headers, body));
            exchange.sendResponseHeaders(status.get(), -1);
        }
    }
}
