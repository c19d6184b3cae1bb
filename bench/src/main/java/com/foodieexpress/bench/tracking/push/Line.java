package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.city.Server;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// One WebSocket of the driver, taken apart by hand: the driver shares the machine with what it measures,
/// so a frame that is only counted must cost next to nothing.
final class Line extends ByteToMessageDecoder {

    /// Hears one connection. Called on its event loop.
    interface Ear {
        /// The WebSocket is open.
        void opened(Line line);

        /// A text or binary frame lies in `in` from `start`, `length` bytes long; it is gone afterwards.
        void heard(Line line, ByteBuf in, int start, int length);

        void closed(int code);
    }

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int ABNORMAL = 1006;

    private final URI uri;
    private final Ear ear;
    private boolean open;
    private int closeCode = ABNORMAL;
    private @Nullable Channel channel;

    private Line(URI uri, Ear ear) {
        this.uri = uri;
        this.ear = ear;
    }

    static EventLoopGroup loops(int threads) {
        return Epoll.isAvailable() ? new EpollEventLoopGroup(threads) : new NioEventLoopGroup(threads);
    }

    static Line connect(EventLoopGroup loops, URI uri, Ear ear) throws InterruptedException {
        var line = new Line(uri, ear);
        new Bootstrap()
                .group(loops)
                .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(line)
                .connect(uri.getHost(), uri.getPort())
                .sync();
        return line;
    }

    /// Ends it without a word, as a phone in a tunnel does.
    void cut() {
        Channel here = channel;
        if (here != null) {
            here.close();
        }
    }

    void say(String text) {
        Channel here = channel;
        if (here == null) {
            throw new IllegalStateException("not connected");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuf out = here.alloc().buffer(bytes.length + 14).writeByte(TEXT);
        if (bytes.length < 126) {
            out.writeByte(0x80 | bytes.length);
        } else {
            out.writeByte(0x80 | 126).writeShort(bytes.length);
        }
        // A mask of zeros changes nothing and is as good as any other.
        here.writeAndFlush(out.writeInt(0).writeBytes(bytes), here.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        var key = new byte[16];
        new Random(context.channel().hashCode()).nextBytes(key);
        String request = "GET " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n" + Server.SOURCE_HEADER + ": "
                + Server.SOURCE_TOKEN
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + java.util.Base64.getEncoder().encodeToString(key) + "\r\n\r\n";
        context.writeAndFlush(context.alloc().buffer().writeBytes(request.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!open && !handshake(context, in)) {
            return;
        }
        while (frame(context, in)) {}
    }

    private boolean handshake(ChannelHandlerContext context, ByteBuf in) {
        String head = in.toString(StandardCharsets.US_ASCII);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        in.skipBytes(end + 4);
        if (!head.startsWith("HTTP/1.1 101")) {
            context.close();
            return false;
        }
        open = true;
        ear.opened(this);
        return true;
    }

    /// Takes one whole frame out; false when there is none.
    private boolean frame(ChannelHandlerContext context, ByteBuf in) {
        int at = in.readerIndex();
        int readable = in.readableBytes();
        if (readable < 2) {
            return false;
        }
        int head = 2;
        long length = in.getByte(at + 1) & 0x7f;
        if (length == 126) {
            head = 4;
            length = readable < head ? Long.MAX_VALUE - head : in.getUnsignedShort(at + 2);
        } else if (length == 127) {
            head = 10;
            length = readable < head ? Long.MAX_VALUE - head : in.getLong(at + 2);
        }
        if (readable < head + length) {
            return false;
        }
        in.skipBytes(head + (int) length);
        take(context, in, in.getUnsignedByte(at), at + head, (int) length);
        return true;
    }

    private void take(ChannelHandlerContext context, ByteBuf in, int kind, int start, int length) {
        switch (kind) {
            case TEXT, BINARY -> ear.heard(this, in, start, length);
            case PING ->
                context.writeAndFlush(context.alloc()
                        .buffer()
                        .writeByte(0x8a)
                        .writeByte(0x80 | length)
                        .writeInt(0)
                        .writeBytes(in, start, length));
            case CLOSE -> {
                closeCode = length >= 2 ? in.getUnsignedShort(start) : 1005;
                context.close();
            }
            default -> throw new IllegalStateException("a frame of kind " + kind);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        ear.closed(closeCode);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
