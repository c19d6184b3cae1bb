package com.foodieexpress.bench.tracking.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.city.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An operator who looks at the fleet while fixes come in, so that what is measured includes the push.
final class Watcher implements WebSocket.Listener, AutoCloseable {

    /// A client that is silent for longer is taken for gone.
    private static final int PING_SECONDS = 20;

    private final AtomicLong frames = new AtomicLong();
    private final ScheduledExecutorService alive = Executors.newSingleThreadScheduledExecutor();
    private @Nullable WebSocket socket;

    private Watcher() {}

    static Watcher open(HttpClient http, Server server, String adminToken) throws IOException, InterruptedException {
        String ticket = Rider.post(http, server, adminToken, "/live/tickets", new ObjectMapper().createObjectNode())
                .path("ticket")
                .asText();
        var watcher = new Watcher();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://" + server.address().getAuthority() + "/api/v1/live?ticket=" + ticket),
                        watcher)
                .join();
        socket.sendText(
                        "{\"type\":\"subscribe\",\"id\":1,\"channel\":\"fleet\",\"params\":{\"bounds\":[7.3,43.6,7.6,43.95]}}",
                        true)
                .join();
        watcher.socket = socket;
        watcher.alive.scheduleAtFixedRate(
                () -> socket.sendText("{\"type\":\"ping\"}", true), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
        return watcher;
    }

    long frames() {
        return frames.get();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (last) {
            frames.incrementAndGet();
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        alive.shutdownNow();
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
