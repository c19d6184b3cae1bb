package com.foodieexpress.bench.tracking.push;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoopGroup;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client of the platform that follows one rider, is torn away, and resumes where it was. Thread-safe.
final class Follower implements Line.Ear, Tearing.Torn {

    private static final String EPOCH = "\"epoch\":\"";
    private static final String OFFSET = "\"offset\":";

    private final Person rider;
    private final EventLoopGroup loops;
    private final List<Long> heard = new ArrayList<>();
    private final List<Double> replays = new ArrayList<>();
    private @Nullable Line line;
    private CountDownLatch answered = new CountDownLatch(1);
    private String epoch = "";
    private long begin = -1;
    private long offset;
    private long catchesUpTo = -1;
    private long dialledAt;
    private int snapshots;

    Follower(Person rider, EventLoopGroup loops) {
        this.rider = rider;
        this.loops = loops;
    }

    String channel() {
        return "rider:" + rider.id();
    }

    /// Where its first snapshot stood.
    synchronized long begin() {
        return begin;
    }

    synchronized List<Long> heard() {
        return List.copyOf(heard);
    }

    synchronized List<Double> replays() {
        return List.copyOf(replays);
    }

    /// Reconnects that were not answered by what was missed.
    synchronized int snapshots() {
        return snapshots;
    }

    @Override
    public boolean connect() throws Exception {
        synchronized (this) {
            answered = new CountDownLatch(1);
            dialledAt = System.nanoTime();
        }
        URI door =
                URI.create("ws://" + rider.server().address().getAuthority() + "/api/v1/live?ticket=" + rider.ticket());
        Line.connect(loops, door, this);
        return answered.await(30, TimeUnit.SECONDS);
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
    }

    @Override
    public synchronized void heard(Line from, ByteBuf in, int start, int length) {
        if (from != line) {
            return;
        }
        String text = Dialect.text(in, start, length);
        if (text.startsWith("{\"type\":\"hello\"")) {
            String position = begin < 0 ? "" : ",\"epoch\":\"" + epoch + "\",\"offset\":" + offset;
            from.say("{\"type\":\"subscribe\",\"id\":1,\"channel\":\"" + channel() + "\"" + position + "}");
        } else if (text.startsWith("{\"type\":\"subscribed\"")) {
            subscribed(text);
        } else if (text.startsWith("{\"type\":\"event\"")) {
            offset = number(text);
            heard.add(offset);
            if (offset >= catchesUpTo) {
                caughtUp();
            }
        }
    }

    private void subscribed(String text) {
        int at = text.indexOf(EPOCH) + EPOCH.length();
        epoch = text.substring(at, text.indexOf('"', at));
        long reached = number(text);
        if (begin < 0) {
            begin = reached;
            offset = reached;
            answered.countDown();
        } else if (text.contains("\"recovered\":true")) {
            catchesUpTo = reached;
            if (offset >= reached) {
                caughtUp();
            }
        } else {
            snapshots++;
            offset = reached;
            answered.countDown();
        }
    }

    private void caughtUp() {
        if (answered.getCount() > 0) {
            replays.add((System.nanoTime() - dialledAt) / 1e6);
            answered.countDown();
        }
    }

    private static long number(String text) {
        int at = text.indexOf(OFFSET) + OFFSET.length();
        int end = at;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.parseLong(text.substring(at, end));
    }

    @Override
    public synchronized void closed(int code) {
        // Torn, as it should be, or the run is over.
    }
}
