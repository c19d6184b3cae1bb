package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A WebSocket client of the tests. It reads as fast as it can until told to stop.
final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<MapFrame> maps = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile boolean reading = true;
    private final WebSocket socket;

    private LiveClient(int port, String ticket) {
        URI uri = URI.create("ws://localhost:" + port + "/api/v1/live?ticket=" + ticket);
        socket = HTTP.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    /// Connects without waiting for anything.
    static LiveClient open(String ticket) {
        return new LiveClient(RestAssured.port, ticket);
    }

    /// Connects and takes the hello.
    static LiveClient connect(String ticket) {
        return connect(RestAssured.port, ticket);
    }

    static LiveClient connect(int port, String ticket) {
        var client = new LiveClient(port, ticket);
        client.next("hello");
        return client;
    }

    void send(Object frame) {
        sendText(Json.write(frame));
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    void sendBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
    }

    /// Subscribes and answers the server's frame to it: `subscribed` or `error`.
    JsonNode subscribe(String channel) {
        int id = ids.incrementAndGet();
        send(Map.of("type", "subscribe", "id", id, "channel", channel));
        return answerTo(id);
    }

    /// Subscribes to a map's news in binary frames.
    JsonNode look(String channel, double... bounds) {
        int id = ids.incrementAndGet();
        send(Map.of(
                "type",
                "subscribe",
                "id",
                id,
                "channel",
                channel,
                "params",
                Map.of("frames", "binary", "bounds", bounds)));
        return answerTo(id);
    }

    JsonNode resume(String channel, Position from) {
        int id = ids.incrementAndGet();
        send(Map.of("type", "subscribe", "id", id, "channel", channel, "epoch", from.epoch(), "offset", from.offset()));
        return answerTo(id);
    }

    private JsonNode answerTo(int id) {
        while (true) {
            JsonNode frame = next();
            if (frame.path("id").asInt() == id) {
                return frame;
            }
        }
    }

    /// The next frame; fails when none comes.
    JsonNode next() {
        JsonNode frame = poll(PATIENCE_SECONDS * 1_000);
        if (frame == null) {
            throw new AssertionError("no frame came; closed=" + closed.getNow(0));
        }
        return frame;
    }

    @Nullable
    JsonNode poll(long millis) {
        try {
            return frames.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The next frame of the type, leaving out others.
    JsonNode next(String type) {
        while (true) {
            JsonNode frame = next();
            if (frame.path("type").asText().equals(type)) {
                return frame;
            }
        }
    }

    List<JsonNode> nextEvents(int count) {
        var events = new ArrayList<JsonNode>();
        while (events.size() < count) {
            events.add(next("event"));
        }
        return events;
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    void stopReading() {
        reading = false;
    }

    void readAgain() {
        reading = true;
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            frames.add(Json.tree(partial.toString()));
            partial.setLength(0);
        }
        if (reading) {
            webSocket.request(1);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        maps.add(MapFrame.read(data));
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    /// The next news of a map; fails when none comes.
    MapFrame nextMap() {
        try {
            MapFrame frame = maps.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no news of a map came; closed=" + closed.getNow(0));
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    /// Says goodbye.
    void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /// Goes away without a word, as a phone in a tunnel does.
    @Override
    public void close() {
        socket.abort();
    }
}
