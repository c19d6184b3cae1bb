package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads a stream of Server-Sent Events as a browser does.
final class StreamClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream body;
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile @Nullable String lastId;
    private volatile int comments;

    private StreamClient(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static StreamClient open(
            String ticket, List<String> channels, Map<String, Position> after, @Nullable String lastEventId) {
        var query = new StringBuilder("?ticket=" + ticket + "&channels=" + encoded(String.join(",", channels)));
        after.forEach((channel, position) -> query.append("&after=").append(encoded(channel + "@" + position)));
        HttpRequest.Builder request = request(query.toString());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200
                || !response.headers().firstValue("Content-Type").orElse("").equals("text/event-stream")) {
            throw new AssertionError("no stream: " + response);
        }
        return new StreamClient(response.body());
    }

    static HttpResponse<String> get(String ticket) {
        return send(request("?ticket=" + ticket), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/live" + query))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip");
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
            ended.complete(true);
        } catch (IOException e) {
            ended.complete(false);
        }
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            lastId = line.substring(4);
        } else if (line.startsWith("data: ")) {
            frames.add(Json.tree(line.substring(6)));
        } else if (line.startsWith(":")) {
            comments++;
        }
    }

    JsonNode next() {
        try {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came on the stream");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Nullable
    String lastId() {
        return lastId;
    }

    int comments() {
        return comments;
    }

    /// True when the server ended the stream in good order.
    boolean hasEnded() {
        return ended.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
