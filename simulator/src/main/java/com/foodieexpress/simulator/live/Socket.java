package com.foodieexpress.simulator.live;

import com.foodieexpress.simulator.api.SourceToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A WebSocket as a queue of whole texts. One reading thread; any thread may send.
final class Socket implements AutoCloseable {
    static final int NO_STATUS = 1006;

    private final LinkedBlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    private Socket(HttpClient http, URI uri) {
        var builder = http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        String sourceToken = SourceToken.value();
        if (sourceToken != null) {
            builder.header(SourceToken.HEADER, sourceToken);
        }
        this.socket = builder.buildAsync(uri, new Assembler(inbox)).join();
    }

    /// Throws [CompletionException] when nobody answers or the ticket is refused.
    static Socket open(HttpClient http, URI uri) {
        return new Socket(http, uri);
    }

    /// The next message, null after the time. Throws [InterruptedException].
    @Nullable
    Message next(Duration wait) throws InterruptedException {
        return inbox.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// In order; a failure shows as a closing message.
    synchronized void send(String text) {
        sending = sending.handle((_, _) -> null).thenCompose(_ -> socket.sendText(text, true));
    }

    @Override
    public void close() {
        synchronized (this) {
            sending = sending.handle((_, _) -> null).thenCompose(_ -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        }
        // A peer that never answers the close must not keep the connection.
        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(socket::abort);
    }

    /// A text, or the end of the connection with its code.
    sealed interface Message {
        /// One whole text frame.
        record Text(String text) implements Message {}

        /// The connection is gone.
        record Closed(int code) implements Message {}
    }

    private record Assembler(LinkedBlockingQueue<Message> inbox, StringBuilder parts) implements WebSocket.Listener {
        Assembler(LinkedBlockingQueue<Message> inbox) {
            this(inbox, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                inbox.add(new Message.Text(parts.toString()));
                parts.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            inbox.add(new Message.Closed(statusCode));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            inbox.add(new Message.Closed(NO_STATUS));
        }
    }
}
