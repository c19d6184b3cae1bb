package com.foodieexpress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Live channels, read with a user's access token as Server-Sent Events.
public final class EventStream implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 15;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    public EventStream(String accessToken, String channels) {
        String ticket = ticket(accessToken);
        URI uri = URI.create(
                "http://localhost:" + RestAssured.port + "/api/v1/live?ticket=" + ticket + "&channels=" + channels);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .build();
        var _ = http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(frames)));
    }

    static String ticket(String accessToken) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + accessToken)
                .contentType("application/json")
                .post("/api/v1/live/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
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

    /// All frames that have come and nobody has taken yet, as text.
    public List<String> arrived() {
        List<JsonNode> all = new ArrayList<>();
        frames.drainTo(all);
        return all.stream().map(JsonNode::toString).toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private record Lines(BlockingQueue<JsonNode> frames) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data:")) {
                frames.add(Json.tree(line.substring("data:".length())));
            }
        }

        @Override
        public void onError(Throwable thrown) {
            // The test closed the stream, or will miss a frame and say so.
        }

        @Override
        public void onComplete() {
            // likewise
        }
    }
}
