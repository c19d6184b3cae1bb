package com.foodieexpress.live.internal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.List;
import java.util.function.LongSupplier;

/// A WebSocket. Frames go straight to its Netty channel as the bytes they are on the wire, which all sockets share.
/// What a turn brings is gathered in one buffer and leaves in one system call.
final class SocketWire implements Wire {

    private final LiveSocket socket;

    SocketWire(LiveSocket socket) {
        this.socket = socket;
    }

    @Override
    public void write(List<Frame> frames, Runnable done) {
        Channel channel = socket.channel();
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
        socket.close(code);
    }
}
