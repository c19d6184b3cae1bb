package com.foodieexpress.live.internal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A WebSocket. Text frames go straight to its Netty channel: Vert.x would encode each one anew for each socket and
/// hand each to the network alone, where here the bytes are shared and one system call carries a turn's frames.
final class SocketWire implements Wire {

    private static final long CLOSE_SECONDS = 5;

    private final ServerWebSocket socket;
    private final Channel channel;

    SocketWire(ServerWebSocket socket, Channel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    @Override
    public void write(List<Frame> frames, Runnable done) {
        for (Frame frame : frames.subList(0, frames.size() - 1)) {
            channel.write(text(frame), channel.voidPromise());
        }
        channel.writeAndFlush(text(frames.getLast())).addListener(written -> {
            if (!written.isSuccess()) {
                channel.close();
            }
            done.run();
        });
    }

    @Override
    public void complete(LongSupplier offset) {
        // Clients keep a position for each channel.
    }

    @Override
    public void incomplete() {
        // See above.
    }

    @Override
    public void keepAlive() {
        // The client pings.
    }

    @Override
    public boolean hearsClient() {
        return true;
    }

    @Override
    public void close(CloseCode code) {
        socket.close((short) code.number(), code.reason());
        // A client that does not read will not take the close frame either.
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    private static TextWebSocketFrame text(Frame frame) {
        return new TextWebSocketFrame(Unpooled.wrappedBuffer(frame.json()));
    }
}
