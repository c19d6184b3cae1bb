package com.foodieexpress.bench.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.city.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks the server one thing after the other over one kept connection, as an administrator, and tells how long each
/// answer took to the last byte.
final class Asker implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// An answer and the milliseconds it took.
    record Told(double millis, JsonNode body) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;
    private final String token;

    Asker(Server server) throws IOException, InterruptedException {
        this.server = server;
        this.token = server.adminToken();
    }

    /// Throws when the answer is no good one.
    Told ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header(Server.SOURCE_HEADER, Server.SOURCE_TOKEN)
                .timeout(Duration.ofSeconds(60))
                .build();
        long begin = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + new String(answer.body()));
        }
        return new Told(millis, JSON.readTree(answer.body()));
    }

    @Override
    public void close() {
        http.close();
    }
}
