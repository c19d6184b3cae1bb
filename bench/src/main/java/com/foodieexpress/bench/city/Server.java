package com.foodieexpress.bench.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server on this machine as a client sees it.
public record Server(int port) {

    /// Shown in [#SOURCE_HEADER], it makes a measurement a trusted source.
    public static final String SOURCE_TOKEN = "a measurement's own token, known to both sides";

    public static final String SOURCE_HEADER = "X-Foodie-Source-Token";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(20);

    static Server onFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return new Server(socket.getLocalPort());
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Seconds from a moment (`System.nanoTime()`) until the server says it is ready.
    public double secondsToReady(long begin, Program program) throws IOException, InterruptedException {
        while (!ready()) {
            program.mustRun();
            giveUpAfter(begin, Duration.ofMinutes(5), "ready");
            Thread.sleep(PAUSE);
        }
        return seconds(begin);
    }

    private boolean ready() throws InterruptedException {
        try {
            var answer = HTTP.send(get("/health/ready").build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            // Nobody listens, or a kept connection leads to the server that was there before.
            return false;
        }
    }

    /// Seconds from a moment until a rider of the demo city has moved, as an admin sees it.
    double secondsToMovement(long begin, Program program) throws IOException, InterruptedException {
        String token = adminToken();
        String first = positions(token);
        while (first.isEmpty() || positions(token).equals(first)) {
            program.mustRun();
            giveUpAfter(begin, Duration.ofMinutes(5), "a moving rider");
            if (first.isEmpty()) {
                first = positions(token);
            }
            Thread.sleep(PAUSE);
        }
        return seconds(begin);
    }

    /// Signs in as the demo's administrator.
    public String adminToken() throws IOException, InterruptedException {
        return tokens("admin", 1).getFirst();
    }

    /// Signs in as some of the demo's customers, at most so many.
    public List<String> customerTokens(int most) throws IOException, InterruptedException {
        return tokens("customer", most);
    }

    private List<String> tokens(String role, int most) throws IOException, InterruptedException {
        var tokens = new ArrayList<String>();
        for (JsonNode account : json(get("/api/v1/demo").build()).path("accounts")) {
            if (account.path("role").asText().equals(role) && tokens.size() < most) {
                var pair = JSON.createObjectNode()
                        .put("email", account.path("email").asText())
                        .put("password", account.path("password").asText());
                var login = get("/api/v1/auth/login")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(pair.toString()));
                tokens.add(json(login.build()).path("tokens").path("access").asText());
            }
        }
        if (tokens.isEmpty()) {
            throw new IllegalStateException("the demo names no " + role);
        }
        return tokens;
    }

    private String positions(String token) throws IOException, InterruptedException {
        var positions = new StringBuilder();
        JsonNode fleet = json(get("/api/v1/admin/fleet")
                .header("Authorization", "Bearer " + token)
                .build());
        for (JsonNode rider : fleet.path("riders")) {
            JsonNode position = rider.path("position");
            if (!position.isMissingNode()) {
                positions.append(rider.path("id").asText()).append(position);
            }
        }
        return positions.toString();
    }

    private static JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address().resolve(path))
                .header(SOURCE_HEADER, SOURCE_TOKEN)
                .timeout(Duration.ofSeconds(10));
    }

    private static void giveUpAfter(long begin, Duration limit, String what) {
        if (System.nanoTime() - begin > limit.toNanos()) {
            throw new IllegalStateException("no " + what + " within " + limit);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
