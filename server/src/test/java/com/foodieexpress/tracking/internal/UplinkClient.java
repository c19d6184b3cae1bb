package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A phone's uplink in the tests.
final class UplinkClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /// Throws [java.util.concurrent.CompletionException] when the upgrade is refused.
    private UplinkClient(@Nullable String token) {
        var builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + RestAssured.port + UplinkRoute.PATH), this)
                .join();
    }

    /// As a native app connects.
    static UplinkClient open(String token) {
        var client = new UplinkClient(token);
        client.next("ready");
        return client;
    }

    /// As a browser connects: the token is to come.
    static UplinkClient openWithoutToken() {
        return new UplinkClient(null);
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void send(ByteBuffer bytes) {
        socket.sendBinary(bytes, true).join();
    }

    /// The next frame, which must be of one of these types.
    JsonNode nextOf(String... types) {
        try {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null || !List.of(types).contains(frame.path("type").asText())) {
                throw new AssertionError("not " + List.of(types) + " but " + frame + ", closed=" + closed.getNow(0));
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode next(String type) {
        return nextOf(type);
    }

    /// The code of the close that must come.
    int closeCode() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(Json.tree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
