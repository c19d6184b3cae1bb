package com.foodieexpress.bench.tracking.ingest;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;

/// A phone on a connection of its own that sends its next fixes when the last ones are acknowledged, and
/// reads nothing from the answer but that they are.
final class HttpPhone extends HttpAnswers {

    private static final byte[] STORED = "\"stored\":".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head;
    private final Track track;
    private final int fixes;
    private final Tally tally;
    private long sentAt;

    HttpPhone(String host, String path, String headers, Track track, int fixes, Tally tally) {
        this.head = head(host, path, headers, Track.jsonBytes(fixes));
        this.track = track;
        this.fixes = fixes;
        this.tally = tally;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        tally.ready();
        send(context);
    }

    private void send(ChannelHandlerContext context) {
        if (!tally.sending()) {
            return;
        }
        ByteBuf request = context.alloc().buffer(head.length + Track.jsonBytes(fixes));
        request.writeBytes(head);
        track.writeJson(request, fixes);
        tally.sent(fixes);
        sentAt = System.nanoTime();
        context.writeAndFlush(request, context.voidPromise());
    }

    @Override
    void answered(ChannelHandlerContext context, int status, ByteBuf in, int bodyFrom, int bodyTo) {
        if (status == 200 && Texts.numberBehind(in, bodyFrom, bodyTo, STORED) == fixes) {
            tally.acknowledged(fixes, System.nanoTime() - sentAt);
            send(context);
        } else {
            tally.fail(status + " " + in.toString(bodyFrom, bodyTo - bodyFrom, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (tally.sending()) {
            tally.fail("the connection was closed");
        }
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        tally.fail(String.valueOf(cause));
        context.close();
    }
}
