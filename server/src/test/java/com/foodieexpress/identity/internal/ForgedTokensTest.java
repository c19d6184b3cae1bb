package com.foodieexpress.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.RawHttp;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Whatever is held out in place of an access token, a refresh token or a ticket is refused with 401 and nothing else,
/// on every kind of door there is: resources, raw routes, WebSocket and Server-Sent Events.
@ServerTest
class ForgedTokensTest {

    /// A resource, a raw route on the event loop, and the door to live connections.
    private static final List<String> DOORS = List.of(
            "GET /api/v1/auth/me",
            "GET /api/v1/admin/accounts",
            "POST /api/v1/riders/me/fixes",
            "POST /api/v1/live/tickets");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    SigningKeys keys;

    @Inject
    IdentityConfig config;

    private final List<String> wrong = new ArrayList<>();

    @Test
    @Asvs({"7.2.1", "9.1.1", "9.1.2", "9.1.3", "9.2.1", "9.2.2", "9.2.3", "10.3.1"})
    void noForgedAccessTokenOpensADoor() throws IOException {
        Map<String, String> forged = corpus();
        try (var http = new RawHttp()) {
            for (String door : DOORS) {
                forged.forEach(
                        (name, token) -> mustRefuse(http, door, name, List.of("Authorization: Bearer " + token)));
            }
            assertThat(wrong.stream().limit(20)).isEmpty();
            Rounds.tell("%d forged access tokens refused at %d doors", forged.size(), DOORS.size());
            assertThat(forged).hasSizeGreaterThan(80);
            String genuine = TestUser.admin().access();
            assertThat(http.send("GET", "/api/v1/auth/me", List.of("Authorization: Bearer " + genuine), new byte[0])
                            .status())
                    .isEqualTo(200);
        }
    }

    /// The same without the way over HTTP, where a client library or the server's parser might have stopped it.
    @Test
    void theVerifierItselfRefusesThemAll() {
        var tokens = new AccessTokens(keys::find, config.issuer(), config.audience());
        Map<String, String> forged = corpus();
        // Not before: one of them ended a second before it was made.
        Instant now = Instant.now();
        assertThat(tokens.verify(TestUser.admin().access(), now).role().wire()).isEqualTo("admin");
        forged.forEach((name, token) -> assertThatThrownBy(() -> tokens.verify(token, now))
                .as(name)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("identity.token-not-valid")));
    }

    /// On a route that is open to all a forged token is no token: the answer is the one for strangers.
    @Test
    void aForgedTokenIsWorthNothingOnAnOpenRoute() throws IOException {
        try (var http = new RawHttp()) {
            String path = "/api/v1/restaurants?limit=3";
            String stranger = http.send("GET", path, List.of(), new byte[0]).text();
            corpus().forEach((name, token) -> {
                RawHttp.Answer answer = sent(http, "GET", path, List.of("Authorization: Bearer " + token), "");
                if (answer.status() != 200 || !answer.text().equals(stranger)) {
                    wrong.add(name + " on an open route: " + answer);
                }
            });
        }
        assertThat(wrong.stream().limit(20)).isEmpty();
    }

    @Test
    @Asvs({"4.1.3", "14.2.1"})
    void aGenuineTokenInTheWrongPlaceIsNoToken() throws IOException {
        String token = TestUser.admin().access();
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("no scheme", List.of("Authorization: " + token));
        places.put("Basic", List.of("Authorization: Basic " + token));
        places.put("Token", List.of("Authorization: Token " + token));
        places.put("DPoP", List.of("Authorization: DPoP " + token));
        places.put("no blank", List.of("Authorization: Bearer" + token));
        places.put("X-Access-Token", List.of("X-Access-Token: " + token));
        places.put("X-Forwarded-User", List.of("X-Forwarded-User: admin", "X-User-Id: 1", "X-Original-URL: /"));
        places.put("Proxy-Authorization", List.of("Proxy-Authorization: Bearer " + token));
        places.put(
                "cookies", List.of("Cookie: access=" + token + "; token=" + token + "; __Host-foodie-admin=" + token));
        places.put("an empty header before", List.of("Authorization: Bearer x", "Authorization: Bearer " + token));
        try (var http = new RawHttp()) {
            places.forEach((name, headers) -> mustRefuse(http, DOORS.getFirst(), name, headers));
            mustRefuse(
                    http, DOORS.getFirst() + "?access_token=" + token + "&token=" + token, "in the address", List.of());
        }
        assertThat(wrong.stream().limit(20)).isEmpty();
    }

    @Test
    @Asvs({"4.4.3", "4.4.4"})
    void noForgedTicketOpensALiveConnection() throws IOException {
        Map<String, String> forged = new LinkedHashMap<>(corpus());
        forged.put("a genuine access token", TestUser.admin().access());
        forged.put("a genuine refresh token", TestUser.customer().refresh());
        variantsOf("ticket", "tkt_" + RefreshSecret.next(), forged);
        // The parser of addresses ends those before anybody looks at a ticket.
        forged.values().removeIf(ticket -> URLEncoder.encode(ticket, UTF_8).length() > 3_500);
        try (var http = new RawHttp()) {
            forged.forEach((name, ticket) -> {
                String path = "/api/v1/live?ticket=" + URLEncoder.encode(ticket, UTF_8) + "&channels=fleet";
                RawHttp.Answer answer = sent(http, "GET", path, List.of("Accept: text/event-stream"), "");
                judge("stream with " + name, answer, Set.of(401));
                int code = closeCode(path);
                if (code != 4401) {
                    wrong.add("socket with " + name + ": " + code);
                }
            });
        }
        assertThat(wrong.stream().limit(20)).isEmpty();
        Rounds.tell("%d forged tickets refused on streams and sockets", forged.size());
    }

    @Test
    void aTicketOpensOneConnectionAndNotASecond() throws IOException {
        String ticket = TestUser.customer().call().post("/api/v1/live/tickets").path("ticket");
        String path = "/api/v1/live?ticket=" + ticket;
        assertThat(closeCode(path)).as("left open").isZero();
        assertThat(closeCode(path)).isEqualTo(4401);
    }

    @Test
    @Asvs({"7.2.3", "10.4.5"})
    void noForgedRefreshTokenRenewsASession() throws IOException {
        TestUser victim = TestUser.customer();
        Map<String, String> forged = new LinkedHashMap<>(corpus());
        forged.put("the access token of the session", victim.access());
        variantsOf("refresh token", victim.refresh(), forged);
        try (var http = new RawHttp()) {
            forged.forEach((name, token) -> {
                String body = Json.write(Map.of("refresh", token));
                judge("refresh with " + name, renew(http, body, List.of()), Set.of(401, 400));
                List<String> cookie = List.of(
                        "X-Foodie-App: customer",
                        "Origin: http://localhost:" + RestAssured.port,
                        "Sec-Fetch-Site: same-origin",
                        "Cookie: __Host-foodie-customer=" + URLEncoder.encode(token, UTF_8));
                judge("cookie with " + name, renew(http, "{}", cookie), Set.of(401));
            });
            for (String body : List.of(
                    "{\"refresh\":7}",
                    "{\"refresh\":true}",
                    "{\"refresh\":[]}",
                    "{\"refresh\":{\"$gt\":\"\"}}",
                    "{\"refresh\":[\"" + victim.refresh() + "\"]}",
                    "{\"refresh\":null}",
                    "{}",
                    "[]")) {
                judge("refresh body " + body, renew(http, body, List.of()), Set.of(400, 401));
            }
            assertThat(wrong.stream().limit(20)).isEmpty();
            assertThat(renew(http, Json.write(Map.of("refresh", victim.refresh())), List.of())
                            .status())
                    .as("the session itself lives")
                    .isEqualTo(200);
        }
        Rounds.tell("%d forged refresh tokens refused in bodies and cookies", forged.size());
    }

    private Map<String, String> corpus() {
        return ForgedTokens.all(TestUser.admin().access(), keys.signing());
    }

    /// Near misses of a secret that is no JWT.
    private static void variantsOf(String what, String genuine, Map<String, String> into) {
        into.put(what + " cut", genuine.substring(0, genuine.length() - 1));
        into.put(what + " and more", genuine + "A");
        into.put(what + " twice", genuine + genuine);
        into.put(what + " padded", genuine + "=");
        into.put(what + " in another case", genuine.toLowerCase(Locale.ROOT));
        into.put(what + " with NUL", genuine + "\u0000");
        into.put(what + " with a blank", genuine.substring(0, 9) + " " + genuine.substring(9));
        into.put(what + " turned round", new StringBuilder(genuine).reverse().toString());
        into.put(what + " a bit off", flipped(genuine));
        into.put(what + " of nobody", RefreshSecret.next());
        into.put(
                what + " of its own hash",
                Base64.getUrlEncoder().withoutPadding().encodeToString(RefreshSecret.hash(genuine)));
        into.put(what + " as SQL", "' or hash is not null --");
        into.put(what + " as wildcard", "%");
        into.put(what + " in Unicode", "\uD83C\uDF55\u202E");
        into.put(what + " huge", "A".repeat(4_000));
    }

    private static String flipped(String text) {
        char last = text.charAt(10);
        return text.substring(0, 10) + (last == 'A' ? 'B' : 'A') + text.substring(11);
    }

    private RawHttp.Answer renew(RawHttp http, String body, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        all.add("Content-Type: application/json");
        return sent(http, "POST", "/api/v1/auth/token/refresh", all, body);
    }

    private void mustRefuse(RawHttp http, String door, String name, List<String> headers) {
        String[] methodAndPath = door.split(" ", 2);
        List<String> all = new ArrayList<>(headers);
        all.add("Content-Type: application/json");
        String body = methodAndPath[0].equals("GET") ? "" : "{}";
        judge(name + " at " + door, sent(http, methodAndPath[0], methodAndPath[1], all, body), Set.of(401));
    }

    private void judge(String what, RawHttp.Answer answer, Set<Integer> allowed) {
        boolean problem = answer.type().startsWith("application/problem+json")
                && answer.json().path("status").asInt() == answer.status();
        if (!allowed.contains(answer.status()) || !problem) {
            wrong.add(what + ": " + answer);
        }
    }

    private static RawHttp.Answer sent(RawHttp http, String method, String path, List<String> headers, String body) {
        try {
            return http.send(method, path, headers, body.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " " + headers, e);
        }
    }

    /// How the server closes a socket; zero when it says hello instead.
    private static int closeCode(String path) {
        var code = new CompletableFuture<Integer>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + path), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                        code.complete(0);
                        return CompletableFuture.completedStage(null);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
                        code.complete(statusCode);
                        return CompletableFuture.completedStage(null);
                    }

                    @Override
                    public void onError(WebSocket webSocket, Throwable error) {
                        code.completeExceptionally(error);
                    }
                })
                .join();
        int answer = code.orTimeout(10, TimeUnit.SECONDS).join();
        socket.abort();
        return answer;
    }
}
