package com.foodieexpress.bench.tracking.ingest;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A phone on a connection of its own that sends its next fixes when the last ones are acknowledged, and reads nothing
/// from the answer but that they are.
final class HttpPhone extends ByteToMessageDecoder {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STORED = "\"stored\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head;
    private final Track track;
    private final int fixes;
    private final Tally tally;
    private long sentAt;

    HttpPhone(String host, String path, String headers, Track track, int fixes, Tally tally) {
        this.head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                        + "Content-Type: application/json\r\nContent-Length: " + Track.jsonBytes(fixes) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
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
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int from = in.readerIndex();
        int headEnd = Texts.find(in, from, in.writerIndex(), END_OF_HEAD);
        if (headEnd == Texts.NONE) {
            return;
        }
        int bodyFrom = headEnd + END_OF_HEAD.length;
        int bodyTo = bodyFrom + (int) bodyBytes(in, from, headEnd);
        if (bodyTo > in.writerIndex()) {
            return;
        }
        boolean stored = Texts.find(in, from, from + OK.length, OK) == from
                && Texts.numberBehind(in, bodyFrom, bodyTo, STORED) == fixes;
        if (!stored) {
            tally.fail(in.toString(from, bodyTo - from, StandardCharsets.UTF_8));
        } else {
            tally.acknowledged(fixes, System.nanoTime() - sentAt);
        }
        in.readerIndex(bodyTo);
        if (stored) {
            send(context);
        }
    }

    private long bodyBytes(ByteBuf in, int from, int to) {
        for (int at = from; at + LENGTH.length <= to; at++) {
            int i = 0;
            while (i < LENGTH.length && (in.getByte(at + i) | 0x20) == (LENGTH[i] | 0x20)) {
                i++;
            }
            if (i == LENGTH.length) {
                return Texts.number(in, at + i, to);
            }
        }
        tally.fail("an answer without a length");
        return 0;
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
