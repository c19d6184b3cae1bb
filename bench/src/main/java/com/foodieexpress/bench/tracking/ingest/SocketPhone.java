package com.foodieexpress.bench.tracking.ingest;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/// A phone on an uplink: keeps a window of packed fixes under way and goes on with each cumulative acknowledgement. The
/// floor acknowledges with eight bytes, the platform with its JSON.
final class SocketPhone extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final byte[] ACKNOWLEDGED = "\"acknowledged\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] READY = "\"type\":\"ready\"".getBytes(StandardCharsets.US_ASCII);

    private record Sent(long seq, long nanos) {}

    private final Track track;
    private final int fixes;
    private final int window;
    private final boolean waitsForReady;
    private final Tally tally;
    private final ArrayDeque<Sent> underWay = new ArrayDeque<>();
    private long acknowledged;

    SocketPhone(Track track, int fixes, int window, boolean waitsForReady, Tally tally) {
        this.track = track;
        this.fixes = fixes;
        this.window = window;
        this.waitsForReady = waitsForReady;
        this.tally = tally;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE && !waitsForReady) {
            tally.ready();
            fill(context);
        }
        super.userEventTriggered(context, event);
    }

    private void fill(ChannelHandlerContext context) {
        boolean wrote = false;
        while (tally.sending() && track.seq() - acknowledged + fixes <= window) {
            ByteBuf frame = context.alloc().buffer(Track.PACKED_HEAD + fixes * Track.PACKED_FIX);
            track.writePacked(frame, fixes);
            underWay.add(new Sent(track.seq(), System.nanoTime()));
            tally.sent(fixes);
            context.write(new BinaryWebSocketFrame(frame), context.voidPromise());
            wrote = true;
        }
        if (wrote) {
            context.flush();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        ByteBuf in = frame.content();
        switch (frame) {
            case BinaryWebSocketFrame ignored -> acknowledge(context, in.readLong());
            case TextWebSocketFrame ignored -> hear(context, in);
            case CloseWebSocketFrame close -> tally.fail("closed with " + close.statusCode());
            default -> tally.fail("an unexpected frame " + frame);
        }
    }

    private void hear(ChannelHandlerContext context, ByteBuf in) {
        long upTo = Texts.numberBehind(in, in.readerIndex(), in.writerIndex(), ACKNOWLEDGED);
        if (upTo != Texts.NONE) {
            acknowledge(context, upTo);
        } else if (Texts.find(in, in.readerIndex(), in.writerIndex(), READY) != Texts.NONE) {
            tally.ready();
            fill(context);
        } else {
            tally.fail(in.toString(StandardCharsets.UTF_8));
        }
    }

    private void acknowledge(ChannelHandlerContext context, long upTo) {
        long now = System.nanoTime();
        while (!underWay.isEmpty() && underWay.element().seq() <= upTo) {
            tally.acknowledged(fixes, now - underWay.remove().nanos());
        }
        acknowledged = upTo;
        fill(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (tally.sending()) {
            tally.fail("the uplink was closed");
        }
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        tally.fail(String.valueOf(cause));
        context.close();
    }
}
