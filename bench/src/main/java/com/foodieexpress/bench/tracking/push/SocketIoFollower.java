package com.foodieexpress.bench.tracking.push;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoopGroup;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client of Socket.IO that follows one channel, does what its own client does after a loss, and says
/// what it heard. Thread-safe.
///
/// With connection state recovery the server gives it a private id and an offset with each event; it sends
/// both when it comes back, and joins again only when the server no longer knows them.
final class SocketIoFollower implements Line.Ear, Tearing.Torn {

    private static final String EVENT = "42[\"m\",\"";
    private static final int DIGITS = 19;

    private final URI door;
    private final String channel;
    private final EventLoopGroup loops;
    private final List<Long> heard = new ArrayList<>();
    private final List<Double> returns = new ArrayList<>();
    private @Nullable Line line;
    private CountDownLatch joined = new CountDownLatch(1);
    private String privateId = "";
    private String offset = "";
    private boolean known;
    private int recovered;
    private long dialledAt;

    SocketIoFollower(URI door, String channel, EventLoopGroup loops) {
        this.door = door;
        this.channel = channel;
        this.loops = loops;
    }

    String channel() {
        return channel;
    }

    synchronized List<Long> heard() {
        return List.copyOf(heard);
    }

    /// Milliseconds from dialling to listening again.
    synchronized List<Double> returns() {
        return List.copyOf(returns);
    }

    /// Losses after which the server still knew it.
    synchronized int recovered() {
        return recovered;
    }

    @Override
    public boolean connect() throws Exception {
        CountDownLatch here;
        synchronized (this) {
            joined = new CountDownLatch(1);
            here = joined;
            dialledAt = System.nanoTime();
        }
        Line.connect(loops, door, this);
        return here.await(30, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void cut() {
        if (line != null) {
            line.cut();
            line = null;
        }
    }

    @Override
    public synchronized void opened(Line opened) {
        line = opened;
        boolean mayRecover = !privateId.isEmpty() && !offset.isEmpty();
        opened.say(mayRecover ? "40{\"pid\":\"" + privateId + "\",\"offset\":\"" + offset + "\"}" : "40");
    }

    @Override
    public synchronized void heard(Line from, ByteBuf in, int start, int length) {
        if (from != line) {
            return;
        }
        String text = Dialect.text(in, start, length);
        if (text.equals("2")) {
            from.say("3");
        } else if (text.startsWith("40{")) {
            welcomed(from, text);
        } else if (text.startsWith("42[\"joined\"")) {
            isListening();
        } else if (text.startsWith(EVENT)) {
            event(text);
        }
    }

    private void welcomed(Line from, String text) {
        String given = field(text, "\"pid\":\"");
        boolean isRecovered = !given.isEmpty() && given.equals(privateId);
        privateId = given;
        if (isRecovered) {
            recovered++;
            isListening();
        } else {
            offset = "";
            from.say("42[\"join\",\"" + channel + "\"]");
        }
    }

    private void isListening() {
        if (known) {
            returns.add((System.nanoTime() - dialledAt) / 1e6);
        }
        known = true;
        joined.countDown();
    }

    /// `42["m","xxx…@@0000000000000000017"]`, with the offset behind it where there is recovery.
    private void event(String text) {
        int end = text.indexOf('"', EVENT.length());
        heard.add(Long.parseLong(text.substring(end - DIGITS, end)));
        int begin = text.indexOf('"', end + 1);
        if (begin > 0) {
            offset = text.substring(begin + 1, text.indexOf('"', begin + 1));
        }
    }

    private static String field(String text, String name) {
        int at = text.indexOf(name);
        return at < 0 ? "" : text.substring(at + name.length(), text.indexOf('"', at + name.length()));
    }

    @Override
    public synchronized void closed(int code) {
        // Torn, as it should be, or the run is over.
    }
}
