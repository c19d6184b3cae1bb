package com.foodieexpress.live.internal;

import com.foodieexpress.platform.calls.CallSession;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A WebSocket as the server's end of it: puts texts together, answers pings, and closes as RFC 6455 says. Belongs to
/// the channel's event loop.
final class LiveSocket extends ChannelInboundHandlerAdapter {

    private static final long CLOSE_SECONDS = 5;
    private static final int NO_CODE = 1005;
    private static final int LOST = 1006;

    private final Channel channel;
    private final CallSession session;
    private @Nullable Connection connection;
    private @Nullable ByteBuf begun;
    private int closedWith;

    LiveSocket(Channel channel, CallSession session) {
        this.channel = channel;
        this.session = session;
    }

    Channel channel() {
        return channel;
    }

    boolean isClosed() {
        return !channel.isActive();
    }

    /// Who hears what the client says, and that it has gone.
    void listen(Connection listener) {
        connection = listener;
    }

    void read() {
        channel.config().setAutoRead(true);
    }

    /// Says so, and waits a little for the client to say it too; one that does not read will not take the frame either.
    void close(CloseCode code) {
        if (closedWith == 0) {
            closedWith = code.number();
        }
        channel.writeAndFlush(new CloseWebSocketFrame(code.number(), code.reason()));
        channel.config().setAutoRead(true);
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            switch (message) {
                case TextWebSocketFrame frame -> text(frame);
                case ContinuationWebSocketFrame frame -> text(frame);
                case BinaryWebSocketFrame unused -> refuse();
                case PingWebSocketFrame frame ->
                    context.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
                case CloseWebSocketFrame frame -> clientCloses(frame);
                default -> {
                    // The end of the request, or a pong.
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void text(WebSocketFrame frame) {
        if (begun == null && frame.isFinalFragment()) {
            heard(frame.content().toString(StandardCharsets.UTF_8));
            return;
        }
        ByteBuf part = frame.content();
        begun = begun == null ? channel.alloc().heapBuffer(part.readableBytes()) : begun;
        begun.writeBytes(part);
        if (frame.isFinalFragment()) {
            String whole = begun.toString(StandardCharsets.UTF_8);
            dropBegun();
            heard(whole);
        } else if (begun.readableBytes() > Limits.INBOUND_BYTES) {
            dropBegun();
            refuse();
        }
    }

    private void dropBegun() {
        if (begun != null) {
            begun.release();
            begun = null;
        }
    }

    private void heard(String text) {
        if (connection != null) {
            connection.receive(text);
        }
    }

    private void refuse() {
        if (connection != null) {
            connection.close(CloseCode.BAD_FRAME);
        }
    }

    private void clientCloses(CloseWebSocketFrame frame) {
        if (closedWith != 0) {
            channel.close();
            return;
        }
        closedWith = frame.statusCode() < 0 ? NO_CODE : frame.statusCode();
        channel.writeAndFlush(new CloseWebSocketFrame(
                        frame.isFinalFragment(), frame.rsv(), frame.content().retain()))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lost();
    }

    void lost() {
        dropBegun();
        if (connection != null) {
            connection.gone();
        }
        session.closed(closedWith == 0 ? LOST : closedWith);
    }

    /// What is no frame has been answered by the decoder.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
