package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// A live connection opened only to say something wrong on it.
final class LiveProbe implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final StringBuilder heard = new StringBuilder();

    private LiveProbe() {}

    /// Connects, asks for the channel, says something that is no frame, and answers what was heard until the end.
    static String firstFrames(String ticket, String channel) {
        var probe = new LiveProbe();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:" + RestAssured.port + "/api/v1/live?ticket="
                                + URLEncoder.encode(ticket, UTF_8)),
                        probe)
                .join();
        var _ = socket.sendText("{\"type\":\"subscribe\",\"id\":1,\"channel\":\"" + channel + "\"}", true)
                .thenCompose(same -> same.sendText("{\"type\":\"" + channel + "\"", true))
                // The server may have closed first, which is an answer too.
                .exceptionally(closed -> socket);
        String heard = probe.answer.orTimeout(10, TimeUnit.SECONDS).join();
        socket.abort();
        return heard;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        heard.append(text).append('\n');
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        answer.complete(heard + " " + code + " " + reason);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        answer.complete(heard + " " + error);
    }
}
