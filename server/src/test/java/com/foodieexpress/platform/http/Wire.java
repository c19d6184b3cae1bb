package com.foodieexpress.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests as rude as they come, without a library's help, and what was answered.
final class Wire {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    record Answer(String what, int status, String type, List<String> ids, String text) {

        /// The body as JSON; missing for a body that is none.
        JsonNode json() {
            return type.contains("json") ? Json.tree(text) : Json.MAPPER.missingNode();
        }

        /// What is wrong with a refusal, empty when it is as promised.
        String flaw() {
            if (status >= 500) {
                return what + ": " + status + " " + text;
            }
            if (ids.size() != 1) {
                return what + ": " + status + " has request ids " + ids;
            }
            return status < 400 ? "" : problemFlaw();
        }

        private String problemFlaw() {
            if (!type.startsWith(Problem.MEDIA_TYPE)) {
                return what + ": " + status + " is no problem but '" + type + "' " + text;
            }
            JsonNode problem = json();
            for (String member : List.of("type", "title", "code", "message", "error", "instance")) {
                if (problem.path(member).asText().isEmpty()) {
                    return what + ": " + status + " has no " + member + ": " + text;
                }
            }
            boolean same = problem.path("status").asInt() == status
                    && problem.path("requestId").asText().equals(ids.getFirst())
                    && problem.path("success").isBoolean()
                    && !problem.path("success").asBoolean();
            if (!same) {
                return what + ": " + status + " tells otherwise: " + text;
            }
            boolean named = status != 400 || !problem.path("errors").isEmpty();
            return named ? "" : what + ": 400 names no field: " + text;
        }
    }

    static Answer send(
            String method, String path, @Nullable String token, @Nullable String type, byte @Nullable [] body) {
        return send(
                method,
                path,
                token,
                type,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /// In chunks, so that nobody knows the length before the end.
    static Answer sendChunked(String method, String path, @Nullable String token, byte[] body) {
        return send(
                method,
                path,
                token,
                "application/json",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private static Answer send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String type,
            HttpRequest.BodyPublisher publisher) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(15))
                .header("Accept", "application/json")
                .method(method, publisher);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    method + " " + path,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().allValues("X-Request-Id"),
                    answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
