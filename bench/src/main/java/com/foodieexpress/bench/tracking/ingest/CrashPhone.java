package com.foodieexpress.bench.tracking.ingest;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A phone as it should be: it keeps a batch until the server has acknowledged it, and sends the same batch
/// again after whatever went wrong. Its acknowledged numbers are the ledger that the database is held
/// against.
///
/// All of it happens on one event loop, but for the counters.
final class CrashPhone {

    private static final int FIXES = 50;
    private static final int RETRY_MILLIS = 200;
    private static final byte[] STORED = "\"stored\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DUPLICATES = "\"duplicates\":".getBytes(StandardCharsets.US_ASCII);

    private final EventLoop loop;
    private final URI address;
    private final String path;
    private final Track track;
    private final Tally tally;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private ByteBuf batch = Unpooled.EMPTY_BUFFER;
    private boolean waits;

    CrashPhone(EventLoop loop, URI address, String path, Track track, Tally tally) {
        this.loop = loop;
        this.address = address;
        this.path = path;
        this.track = track;
        this.tally = tally;
    }

    UUID session() {
        return track.session();
    }

    /// Every number up to this one was acknowledged.
    long acknowledged() {
        return acknowledged.get();
    }

    /// Fixes that were sent again although they had been stored.
    long known() {
        return known.get();
    }

    /// Opens a line and goes on with what was not acknowledged. A line that breaks is not mended by itself.
    void connect(String headers) {
        byte[] head = HttpAnswers.head(address.getAuthority(), path, headers, Track.jsonBytes(FIXES));
        new Bootstrap()
                .group(loop)
                .channel(Transport.socket())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new Line(head))
                .connect(address.getHost(), address.getPort());
    }

    private final class Line extends HttpAnswers {

        private final byte[] head;

        private Line(byte[] head) {
            this.head = head;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            send(context);
        }

        private void send(ChannelHandlerContext context) {
            if (!waits) {
                if (!tally.sending()) {
                    context.close();
                    return;
                }
                batch = Unpooled.buffer(Track.jsonBytes(FIXES));
                track.writeJson(batch, FIXES);
                waits = true;
            }
            context.writeAndFlush(
                    Unpooled.wrappedBuffer(Unpooled.wrappedBuffer(head), batch.retainedDuplicate()),
                    context.voidPromise());
        }

        @Override
        void answered(ChannelHandlerContext context, int status, ByteBuf in, int bodyFrom, int bodyTo) {
            if (status == 200) {
                long repeated = Texts.numberBehind(in, bodyFrom, bodyTo, DUPLICATES);
                if (Texts.numberBehind(in, bodyFrom, bodyTo, STORED) + repeated != FIXES) {
                    tally.fail(in.toString(bodyFrom, bodyTo - bodyFrom, StandardCharsets.UTF_8));
                    return;
                }
                known.addAndGet(repeated);
                acknowledged.set(track.seq());
                tally.acknowledged(FIXES, 0);
                waits = false;
                send(context);
            } else if (status == 503 || status == 429) {
                loop.schedule(() -> send(context), RETRY_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                tally.fail(status + " " + in.toString(bodyFrom, bodyTo - bodyFrom, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // A kill resets the line: the batch stays where it is.
            context.close();
        }
    }
}
