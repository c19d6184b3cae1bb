package com.foodieexpress.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final Credentials ANNA = new Credentials("anna@example.com", "secret-word");

    @TempDir
    Path folder;

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final StopSignal stop = new StopSignal();
    private volatile String goodAccess = "access-1";
    private volatile int busyAnswers;
    private volatile int refreshStatus = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        stop.stop();
        server.stop(0);
    }

    @Test
    void signsInOnceAndKeepsTheRefreshTokenForTheOwnerOnly() throws IOException {
        Session session = session();
        session.call(ApiRequest.get("/cart"));
        session.call(ApiRequest.get("/cart"));
        assertThat(count("/auth/login")).isEqualTo(1);
        assertThat(tokens().find(ANNA.email())).contains("refresh-of-login");
        Path file = folder.resolve("anna@example.com.token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartUsesTheKeptTokenInsteadOfThePassword() {
        tokens().keep(ANNA.email(), "kept");
        session().call(ApiRequest.get("/cart"));
        assertThat(count("/auth/login")).isZero();
        assertThat(tokens().find(ANNA.email())).contains("refresh-of-refresh");
    }

    @Test
    void manyThreadsWithASpentTokenRenewItOnce() throws InterruptedException {
        Session session = session();
        session.call(ApiRequest.get("/cart"));
        goodAccess = "access-2";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> session.call(ApiRequest.get("/cart")));
            }
        }
        assertThat(count("/auth/token/refresh")).isEqualTo(1);
    }

    @Test
    void aRevokedTokenIsForgottenAndThePasswordUsed() {
        tokens().keep(ANNA.email(), "revoked");
        refreshStatus = 401;
        session().call(ApiRequest.get("/cart"));
        assertThat(count("/auth/login")).isEqualTo(1);
    }

    @Test
    void waitsOutAServerThatIsBusy() {
        busyAnswers = 2;
        session().call(ApiRequest.get("/cart"));
        assertThat(count("/cart")).isEqualTo(3);
    }

    @Test
    void aRefusalCarriesItsCode() {
        assertThatThrownBy(() -> session().call(ApiRequest.post("/orders/{id}/accept", "1")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.is("ordering.illegal-transition")).isTrue();
                });
    }

    @Test
    void theEndOfTheSimulationEndsTheWaiting() {
        server.stop(0);
        Thread.ofVirtual().start(() -> {
            stop.await(Duration.ofMillis(300));
            stop.stop();
        });
        assertThatThrownBy(() -> session().call(ApiRequest.get("/cart"))).isInstanceOf(Stopped.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/v1", "");
        int number = calls.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
        switch (path) {
            case "/auth/login" -> reply(exchange, 200, """
                    {"success":true,"tokens":{"access":"%s","refresh":"refresh-of-login"}}""".formatted(goodAccess));
            case "/auth/token/refresh" -> reply(exchange, refreshStatus, """
                    {"success":true,"access":"%s","refresh":"refresh-of-refresh"}""".formatted(goodAccess));
            case "/cart" -> reply(exchange, number <= busyAnswers ? 503 : cartStatus(exchange), "{}");
            default -> reply(exchange, 409, "{\"code\":\"ordering.illegal-transition\"}");
        }
    }

    private int cartStatus(HttpExchange exchange) {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        return ("Bearer " + goodAccess).equals(sent) ? 200 : 401;
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int count(String path) {
        return Optional.ofNullable(calls.get(path)).map(AtomicInteger::get).orElse(0);
    }

    private TokenStore tokens() {
        return new TokenStore(folder);
    }

    private Session session() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var caller = new Caller(new ApiClient(base, (_, _, _, _) -> {}), stop);
        return Session.of(caller, new SignIn(caller), tokens(), ANNA);
    }
}
