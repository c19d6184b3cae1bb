package com.foodieexpress.live.internal;

import com.foodieexpress.kernel.Refusal;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.VertxHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes a WebSocket of a request and takes its channel away from the HTTP server, which believes the connection
/// closed.
///
/// The server's own WebSocket keeps the whole request as long as it lives: headers, routing, metrics, three fifths of
/// what an idle connection weighed.
final class SocketUpgrade {

    private static final Logger LOG = Logger.getLogger(SocketUpgrade.class);
    private static final String VERSION = "13";
    private static final List<String> HEADERS =
            List.of("Host", "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version");

    private final FullHttpRequest request;
    private final WebSocketServerHandshaker handshaker;

    private SocketUpgrade(FullHttpRequest request, WebSocketServerHandshaker handshaker) {
        this.request = request;
        this.handshaker = handshaker;
    }

    /// Refuses what RFC 6455, 4.2.1 does not allow, and versions but its own.
    static SocketUpgrade of(HttpServerRequest from) {
        String connection = from.getHeader("Connection");
        if (connection == null || !connection.toLowerCase(Locale.ROOT).contains("upgrade")) {
            throw Refusal.invalid("Connection", "must ask for the upgrade");
        }
        if (!VERSION.equals(from.getHeader("Sec-WebSocket-Version"))) {
            from.response().putHeader("Sec-WebSocket-Version", VERSION);
            throw Refusal.invalid("Sec-WebSocket-Version", "must be " + VERSION);
        }
        if (from.getHeader("Sec-WebSocket-Key") == null) {
            throw Refusal.invalid("Sec-WebSocket-Key", "must be there");
        }
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, from.path());
        HEADERS.forEach(name -> set(request, name, from.getHeader(name)));
        var factory = new WebSocketServerHandshakerFactory(from.path(), null, false, Limits.INBOUND_BYTES);
        return new SocketUpgrade(request, factory.newHandshaker(request));
    }

    private static void set(FullHttpRequest request, String name, @Nullable String value) {
        if (value != null) {
            request.headers().set(name, value);
        }
    }

    /// Answers the upgrade; then the channel is the socket's, and nothing is read until it says so. Call on the
    /// channel's event loop.
    void take(Channel channel, LiveSocket socket, Runnable taken) {
        channel.config().setAutoRead(false);
        handshaker.handshake(channel, request).addListener(done -> {
            if (done.isSuccess()) {
                // When the server's handlers are through with the request: some of them remove themselves after it.
                channel.eventLoop().execute(() -> handOver(channel, socket, taken));
            } else {
                channel.close();
                socket.lost();
            }
        });
    }

    private static void handOver(Channel channel, LiveSocket socket, Runnable taken) {
        if (!channel.isActive()) {
            // The server heard of it, the socket did not: it was not in the pipeline yet.
            socket.lost();
            return;
        }
        release(channel, socket);
        taken.run();
    }

    private static void release(Channel channel, LiveSocket socket) {
        ChannelPipeline pipeline = channel.pipeline();
        ChannelHandlerContext http = pipeline.context(VertxHandler.class);
        pipeline.addLast(socket);
        for (Map.Entry<String, ChannelHandler> each : pipeline) {
            if (!isOfSocket(each.getValue(), socket)) {
                pipeline.remove(each.getValue());
            }
        }
        if (http == null) {
            return;
        }
        try {
            ((VertxHandler<?>) http.handler()).channelInactive(http);
        } catch (RuntimeException e) {
            LOG.warn("the HTTP server did not let go of a connection", e);
        }
    }

    private static boolean isOfSocket(ChannelHandler handler, LiveSocket socket) {
        return handler == socket
                || handler instanceof SslHandler
                || handler instanceof WebSocketFrameDecoder
                || handler instanceof WebSocketFrameEncoder;
    }
}
