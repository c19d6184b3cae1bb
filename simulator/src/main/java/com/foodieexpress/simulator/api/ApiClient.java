package com.foodieexpress.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Sends one request once. Thread-safe; a call blocks its (virtual) thread.
public final class ApiClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI server;
    private final HttpClient http;
    private final RequestListener listener;

    public ApiClient(URI server, RequestListener listener) {
        this.server = server;
        this.listener = listener;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public URI server() {
        return server;
    }

    /// For the live connections, which share the pool.
    public HttpClient http() {
        return http;
    }

    /// Any answer, also a refusal. Throws [Unreachable] without one.
    public ApiAnswer send(ApiRequest request, @Nullable String accessToken) {
        long start = System.nanoTime();
        try {
            ApiAnswer answer = answer(http.send(build(request, accessToken), BodyHandlers.ofString()));
            String code = answer.succeeded() ? Integer.toString(answer.status()) : answer.code();
            listener.attempted(request.endpoint(), answer.status(), code, since(start));
            return answer;
        } catch (IOException e) {
            listener.attempted(request.endpoint(), 0, "io." + e.getClass().getSimpleName(), since(start));
            throw new Unreachable(request.endpoint(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private HttpRequest build(ApiRequest request, @Nullable String accessToken) {
        Object body = request.body();
        var builder = HttpRequest.newBuilder(server.resolve("/api/v1" + request.target()))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("User-Agent", "foodie-simulator");
        String sourceToken = SourceToken.value();
        if (sourceToken != null) {
            builder.header(SourceToken.HEADER, sourceToken);
        }
        if (accessToken != null) {
            builder.header("Authorization", "Bearer " + accessToken);
        }
        request.headers().forEach(builder::header);
        if (body == null) {
            return builder.method(request.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        return builder.header("Content-Type", "application/json")
                .method(request.method(), HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
    }

    private static ApiAnswer answer(HttpResponse<String> response) {
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ofSeconds(1));
        return new ApiAnswer(response.statusCode(), json(response), retryAfter);
    }

    /// A body that is not JSON (a proxy's error page) must not hide the status.
    private static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.read(response.body());
        } catch (IllegalArgumentException _) {
            return Json.read("{}");
        }
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
