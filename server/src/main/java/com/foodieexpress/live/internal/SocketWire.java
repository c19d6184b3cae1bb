package com.foodieexpress.live.internal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A WebSocket. Frames go straight to its Netty channel as the bytes they are on the wire, which all sockets share:
/// Vert.x would encode each one anew for each socket and hand each to the network alone. What a turn brings is
/// gathered in one buffer and leaves in one system call.
final class SocketWire implements Wire {

    private static final long CLOSE_SECONDS = 5;
    private static final int LOST = 1006;

    private final ServerWebSocket socket;
    private final Channel channel;
    private volatile int closedWith;

    SocketWire(ServerWebSocket socket, Channel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    @Override
    public void write(List<Frame> frames, Runnable done) {
        ByteBuf all = channel.alloc()
                .directBuffer(
                        frames.stream().mapToInt(frame -> frame.wire().length).sum());
        frames.forEach(frame -> all.writeBytes(frame.wire()));
        // Past the encoder, which leaves alone what is no frame.
        channel.writeAndFlush(all).addListener(written -> {
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
        closedWith = code.number();
        socket.close((short) code.number(), code.reason());
        // A client that does not read will not take the close frame either.
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    /// Why it ended: what we closed it with, else what the client said, else that the connection was lost.
    int closeCode() {
        Short said = socket.closeStatusCode();
        return closedWith != 0 ? closedWith : said == null ? LOST : said;
    }
}
