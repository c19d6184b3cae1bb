package com.foodieexpress.bench.tracking.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.city.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Somebody of the measurement's own, registered over the API.
record Person(HttpClient http, Server server, String id, String access) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 8;

    static List<Person> customers(HttpClient http, Server server, int count) throws Exception {
        return many(count, () -> register(http, server, "customer", null));
    }

    static List<Person> riders(HttpClient http, Server server, String adminToken, int count) throws Exception {
        return many(count, () -> register(http, server, "delivery", adminToken));
    }

    static <T> List<T> many(int count, Callable<T> each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                all.add(threads.submit(each));
            }
            var done = new ArrayList<T>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IOException("the people could not be gathered", e.getCause());
        }
    }

    private static Person register(HttpClient http, Server server, String role, @Nullable String adminToken)
            throws IOException, InterruptedException {
        String email = role + "-" + UUID.randomUUID() + "@bench.example.com";
        String password = "Bench-" + UUID.randomUUID();
        var account = JSON.createObjectNode()
                .put("email", email)
                .put("password", password)
                .put("firstName", "Bench")
                .put("lastName", "Person")
                .put("role", role);
        if (role.equals("delivery")) {
            account.putObject("vehicleInfo").put("type", "scooter");
        }
        JsonNode answer = call(http, server, null, "POST", "/auth/register", account);
        String id = answer.path("user").path("id").asText();
        JsonNode tokens = answer.path("tokens");
        if (adminToken != null) {
            var waiver = JSON.createObjectNode().put("waiver", "A measurement's own rider");
            call(http, server, adminToken, "POST", "/admin/accounts/" + id + "/approve", waiver);
            var refresh = JSON.createObjectNode()
                    .put("refresh", tokens.path("refresh").asText());
            tokens = call(http, server, null, "POST", "/auth/token/refresh", refresh);
        }
        return new Person(http, server, id, tokens.path("access").asText());
    }

    String ticket() throws IOException, InterruptedException {
        return ticket(http, server, access);
    }

    static String ticket(HttpClient http, Server server, String access) throws IOException, InterruptedException {
        return call(http, server, access, "POST", "/live/tickets", JSON.createObjectNode())
                .path("ticket")
                .asText();
    }

    /// What the phone posts its fixes by.
    Wire fixes() throws IOException {
        return new Wire(
                server,
                "/api/v1/riders/me/fixes",
                "Authorization: Bearer " + access + "\r\n" + Server.SOURCE_HEADER + ": " + Server.SOURCE_TOKEN
                        + "\r\n");
    }

    void put(String path, JsonNode body) throws IOException, InterruptedException {
        call(http, server, access, "PUT", path, body);
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return call(http, server, access, "POST", path, body);
    }

    static JsonNode get(HttpClient http, Server server, String token, String path)
            throws IOException, InterruptedException {
        return call(http, server, token, "GET", path, null);
    }

    static JsonNode call(
            HttpClient http, Server server, @Nullable String token, String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve("/api/v1" + path))
                .header(Server.SOURCE_HEADER, Server.SOURCE_TOKEN)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
