package com.foodieexpress.bench.tracking.ingest;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads answers of HTTP/1.1 with a length, and of them only the status and where the body lies.
abstract class HttpAnswers extends ByteToMessageDecoder {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /// Called for each whole answer.
    abstract void answered(ChannelHandlerContext context, int status, ByteBuf in, int bodyFrom, int bodyTo);

    @Override
    protected final void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int from = in.readerIndex();
        int headEnd = Texts.find(in, from, in.writerIndex(), END_OF_HEAD);
        if (headEnd == Texts.NONE) {
            return;
        }
        int bodyFrom = headEnd + END_OF_HEAD.length;
        int bodyTo = bodyFrom + bodyBytes(in, from, headEnd);
        if (bodyTo > in.writerIndex()) {
            return;
        }
        int status = (int) Texts.number(in, from + STATUS_AT, from + STATUS_AT + 3);
        in.readerIndex(bodyTo);
        answered(context, status, in, bodyFrom, bodyTo);
    }

    private static int bodyBytes(ByteBuf in, int from, int to) {
        for (int at = from; at + LENGTH.length <= to; at++) {
            int i = 0;
            while (i < LENGTH.length && (in.getByte(at + i) | 0x20) == (LENGTH[i] | 0x20)) {
                i++;
            }
            if (i == LENGTH.length) {
                return (int) Texts.number(in, at + i, to);
            }
        }
        throw new IllegalStateException("an answer without a length");
    }

    static byte[] head(String host, String path, String headers, int bodyBytes) {
        return ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                        + "Content-Type: application/json\r\nContent-Length: " + bodyBytes + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
