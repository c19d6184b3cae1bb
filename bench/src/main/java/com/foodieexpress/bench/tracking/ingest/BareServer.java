package com.foodieexpress.bench.tracking.ingest;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The floor: a bare Netty server that stores what its own phones send, by COPY with group commit into the same table,
/// and answers after the commit. It checks nothing, knows nobody and tells nobody.
public final class BareServer {

    static final String HTTP_PATH = "/fixes";
    static final String SOCKET_PATH = "/uplink";
    static final String UP = "floor up";

    private final BareWriter writer;

    private BareServer(String url, String password) throws Exception {
        writer = new BareWriter(DriverManager.getConnection(url, "foodie", password), BareServer::answer);
    }

    /// Port and database URL; the password comes by the environment.
    public static void main(String... arguments) throws Exception {
        var server = new BareServer(arguments[1], System.getenv("PGPASSWORD"));
        EventLoopGroup loop = Transport.loops(1);
        new ServerBootstrap()
                .group(loop)
                .channel(Transport.server())
                .childHandler(server.new Lines())
                .bind("127.0.0.1", Integer.parseInt(arguments[0]))
                .sync();
        System.out.println(UP);
        server.writer.run();
    }

    private final class Lines extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(1 << 20),
                            new WebSocketServerProtocolHandler(SOCKET_PATH),
                            new Requests(),
                            new Frames());
        }
    }

    private final class Requests extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            writer.submit(json(context, request.content()));
        }
    }

    private final class Frames extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, BinaryWebSocketFrame frame) {
            writer.submit(packed(context, frame.content()));
        }
    }

    /// Every field stands where the phones of this measurement put it.
    private static BareFixes json(ChannelHandlerContext context, ByteBuf body) {
        boolean single = body.readableBytes() == Track.jsonBytes(1);
        int count = single ? 1 : (body.readableBytes() - Track.fixAt(0, 2)) / (Track.FIX_BYTES + 2) + 1;
        if (body.readableBytes() != Track.jsonBytes(count)) {
            throw new IllegalStateException("not a body of this measurement");
        }
        long[] numbers = new long[count * BareFixes.NUMBERS];
        for (int i = 0; i < count; i++) {
            int at = body.readerIndex() + Track.fixAt(i, count);
            numbers[i * BareFixes.NUMBERS] =
                    Texts.number(body, at + Track.SEQ_AT, at + Track.SEQ_AT + Track.SEQ_DIGITS);
            numbers[i * BareFixes.NUMBERS + 1] = micros(body, at + Track.TIME_AT);
            numbers[i * BareFixes.NUMBERS + 2] =
                    430_000_000 + Texts.number(body, at + Track.LAT_AT, at + Track.LAT_AT + Track.LAT_DIGITS);
            numbers[i * BareFixes.NUMBERS + 3] = 74_200_000;
        }
        int session = body.readerIndex() + 12;
        return new BareFixes(context, hex(body, session), hex(body, session + 19), count, numbers);
    }

    private static long micros(ByteBuf body, int at) {
        long days = Days.since1970((int) Texts.number(body, at, at + 4), (int) Texts.number(body, at + 5, at + 7), (int)
                Texts.number(body, at + 8, at + 10));
        long seconds = (Texts.number(body, at + 11, at + 13) * 60 + Texts.number(body, at + 14, at + 16)) * 60
                + Texts.number(body, at + 17, at + 19);
        return (days * 86_400 + seconds) * 1_000_000 + Texts.number(body, at + 20, at + 23) * 1_000;
    }

    /// Sixteen digits, hyphens not counted.
    private static long hex(ByteBuf body, int from) {
        long value = 0;
        int digits = 0;
        for (int at = from; digits < 16; at++) {
            byte letter = body.getByte(at);
            if (letter != '-') {
                value = value << 4 | Character.digit(letter, 16);
                digits++;
            }
        }
        return value;
    }

    private static BareFixes packed(ChannelHandlerContext context, ByteBuf frame) {
        int from = frame.readerIndex();
        int count = (frame.readableBytes() - Track.PACKED_HEAD) / Track.PACKED_FIX;
        long[] numbers = new long[count * BareFixes.NUMBERS];
        for (int i = 0; i < count; i++) {
            int at = from + Track.PACKED_HEAD + i * Track.PACKED_FIX;
            numbers[i * BareFixes.NUMBERS] = frame.getLong(at);
            numbers[i * BareFixes.NUMBERS + 1] = frame.getLong(at + 8);
            numbers[i * BareFixes.NUMBERS + 2] = frame.getInt(at + 16);
            numbers[i * BareFixes.NUMBERS + 3] = frame.getInt(at + 20);
        }
        return new BareFixes(context, frame.getLong(from + 2), frame.getLong(from + 10), count, numbers);
    }

    /// All answers of a commit at once: one for each request, the highest number for each uplink.
    private static void answer(List<BareFixes> group) {
        group.getFirst().from().channel().eventLoop().execute(() -> {
            Map<ChannelHandlerContext, BareFixes> newest = new HashMap<>();
            for (BareFixes fixes : group) {
                newest.put(fixes.from(), fixes);
            }
            newest.forEach(BareServer::answer);
        });
    }

    private static void answer(ChannelHandlerContext context, BareFixes newest) {
        boolean socket = context.handler() instanceof Frames;
        if (socket) {
            context.writeAndFlush(
                    new BinaryWebSocketFrame(context.alloc().buffer(8).writeLong(newest.lastSeq())),
                    context.voidPromise());
            return;
        }
        ByteBuf body =
                Unpooled.wrappedBuffer(("{\"stored\":" + newest.count() + "}").getBytes(StandardCharsets.US_ASCII));
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        context.writeAndFlush(response, context.voidPromise());
    }
}
