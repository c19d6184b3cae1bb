package com.foodieexpress.bench.tracking.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.city.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider of the bench's own: registered and approved over the API, signed in.
final class Rider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Tokens live for fifteen minutes.
    private static final Duration FRESH = Duration.ofMinutes(8);

    private final HttpClient http;
    private final Server server;
    private final UUID id;
    private String refresh;
    private String access = "";
    private long renewedAt;

    private Rider(HttpClient http, Server server, UUID id, String refresh) {
        this.id = id;
        this.http = http;
        this.server = server;
        this.refresh = refresh;
    }

    static Rider register(HttpClient http, Server server, String adminToken) throws IOException, InterruptedException {
        var account = JSON.createObjectNode()
                .put("email", "rider-" + UUID.randomUUID() + "@bench.example.com")
                .put("password", "Bench-" + UUID.randomUUID())
                .put("firstName", "Bench")
                .put("lastName", "Rider")
                .put("role", "delivery");
        account.putObject("vehicleInfo").put("type", "scooter");
        JsonNode registered = post(http, server, null, "/auth/register", account);
        UUID id = UUID.fromString(registered.path("user").path("id").asText());
        post(
                http,
                server,
                adminToken,
                "/admin/accounts/" + id + "/approve",
                JSON.createObjectNode().put("waiver", "A measurement's own rider"));
        var rider = new Rider(
                http, server, id, registered.path("tokens").path("refresh").asText());
        rider.renew();
        return rider;
    }

    UUID id() {
        return id;
    }

    /// What a request of this rider carries. Fetches a new token when the old one might end during a run.
    Map<String, String> headers() throws IOException, InterruptedException {
        if (System.nanoTime() - renewedAt > FRESH.toNanos()) {
            renew();
        }
        return Map.of("Authorization", "Bearer " + access, Server.SOURCE_HEADER, Server.SOURCE_TOKEN);
    }

    private void renew() throws IOException, InterruptedException {
        JsonNode tokens = post(
                http,
                server,
                null,
                "/auth/token/refresh",
                JSON.createObjectNode().put("refresh", refresh));
        access = tokens.path("access").asText();
        refresh = tokens.path("refresh").asText();
        renewedAt = System.nanoTime();
    }

    static JsonNode post(HttpClient http, Server server, @Nullable String token, String path, JsonNode body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve("/api/v1" + path))
                .header(Server.SOURCE_HEADER, Server.SOURCE_TOKEN)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("POST " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
