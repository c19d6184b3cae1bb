package com.foodieexpress.live.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.LongSupplier;

/// A stream of Server-Sent Events.
///
/// An event carries its position as id only while every channel of the stream is complete up to it, because
/// that is what `Last-Event-ID` will claim: not while channels are still being answered or replayed, and never
/// an event of a feed, which counts by itself.
final class StreamWire implements Wire {

    private final HttpServerResponse response;
    private final String epoch;
    private boolean complete;
    private boolean writing;

    StreamWire(HttpServerResponse response, String epoch) {
        this.response = response;
        this.epoch = epoch;
    }

    @Override
    public void write(List<Frame> frames, Runnable done) {
        Buffer text = Buffer.buffer(frames.stream().mapToInt(Frame::bytes).sum() + 48 * frames.size());
        for (Frame frame : frames) {
            if (complete && frame.isOfLog()) {
                text.appendString("id: " + new Position(epoch, frame.offset()) + "\n");
            }
            text.appendString("data: ").appendBytes(frame.json()).appendString("\n\n");
        }
        send(text, done);
    }

    @Override
    public void complete(LongSupplier offset) {
        if (!complete) {
            complete = true;
            send(Buffer.buffer("id: " + new Position(epoch, offset.getAsLong()) + "\n\n"), () -> {});
        }
    }

    @Override
    public void incomplete() {
        complete = false;
    }

    @Override
    public void keepAlive() {
        if (!writing) {
            send(Buffer.buffer(": alive\n\n"), () -> {});
        }
    }

    @Override
    public boolean hearsClient() {
        return false;
    }

    @Override
    public void close(CloseCode code) {
        if (response.ended() || response.closed()) {
            return;
        }
        Buffer last =
                Buffer.buffer("data: ").appendBytes(ServerFrames.closed(code).json());
        response.end(last.appendString("\n\n"));
    }

    private void send(Buffer text, Runnable done) {
        if (response.ended() || response.closed()) {
            done.run();
            return;
        }
        writing = true;
        response.write(text).onComplete(unused -> {
            writing = false;
            done.run();
        });
    }
}
