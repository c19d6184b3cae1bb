package com.foodieexpress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Live channels over a WebSocket, with a user's access token.
public final class LiveSocket implements WebSocket.Listener, AutoCloseable {

    /// Where a client stands on a channel.
    public record Place(String epoch, long offset) {

        /// Where the answer to a subscription puts it.
        public static Place of(JsonNode subscribed) {
            return new Place(
                    subscribed.path("epoch").asText(), subscribed.path("offset").asLong());
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 15;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int asked;

    public LiveSocket(String accessToken) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:" + RestAssured.port + "/api/v1/live?ticket="
                                + EventStream.ticket(accessToken)),
                        this)
                .join();
    }

    /// Subscribes, from a place on where one is given, and answers the answer: `subscribed` or `error`.
    public JsonNode subscribe(String channel, Object params, @Nullable Place from) throws InterruptedException {
        int id = ++asked;
        var frame = new HashMap<String, Object>(
                Map.of("type", "subscribe", "id", id, "channel", channel, "params", params));
        if (from != null) {
            frame.put("epoch", from.epoch());
            frame.put("offset", from.offset());
        }
        send(frame);
        return next(each -> each.path("id").asInt() == id);
    }

    /// Stops listening. What comes until the server says so is thrown away, as on a line that breaks.
    public void unsubscribe(String channel) throws InterruptedException {
        send(Map.of("type", "unsubscribe", "channel", channel));
        next(frame -> frame.path("type").asText().equals("unsubscribed"));
    }

    private void send(Object frame) {
        socket.sendText(Json.write(frame), true).join();
    }

    public JsonNode nextEvent() throws InterruptedException {
        return next(frame -> frame.path("type").asText().equals("event"));
    }

    /// The next frame that fits, leaving out others; fails when none comes.
    public JsonNode next(Predicate<JsonNode> fits) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            JsonNode frame = frames.poll(patience - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new AssertionError("no such frame came");
            }
            if (fits.test(frame)) {
                return frame;
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            frames.add(Json.tree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
