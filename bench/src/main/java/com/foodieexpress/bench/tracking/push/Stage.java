package com.foodieexpress.bench.tracking.push;

import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One server with its listeners connected, ready to be published to.
///
/// The rate is raised step by step, each held open-loop for a while: published by the clock, whatever the
/// server makes of it. A step counts when every message reached every listener and the last was not late.
final class Stage implements AutoCloseable {

    static final int FANS = 10;

    private static final double FIRST = 40_000;
    private static final double LEAST = 1_000;
    private static final double STEP = 1.25;
    private static final long TICK_NANOS = 2_000_000;
    private static final double STEP_SECONDS = 1.5;
    private static final double LATE_SECONDS = 0.25;
    private static final double PATIENCE_SECONDS = 2;

    /// The best step: delivered messages per second, and how old they were.
    record Best(double perSecond, double p50Millis, double p99Millis) {}

    private final String name;
    private final Dialect dialect;
    private final List<String> channels;
    private final Doors doors;
    private final List<Line> lines = new ArrayList<>();
    private final EventLoopGroup loops = Line.loops(1);
    private final Voice voice;
    private Crowd crowd;
    private double first = FIRST;

    Stage(String name, Dialect dialect, List<String> channels, Doors doors, Opening opening)
            throws IOException, InterruptedException {
        this.name = name;
        this.dialect = dialect;
        this.channels = channels;
        this.doors = doors;
        this.crowd = new Crowd(dialect);
        try {
            gather();
            this.voice = opening.open(crowd);
        } catch (IOException | InterruptedException e) {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS);
            throw e;
        }
    }

    private void gather() throws IOException, InterruptedException {
        for (String channel : channels) {
            for (int i = 0; i < FANS; i++) {
                lines.add(Line.connect(loops, doors.next(), crowd.listenerOf(channel)));
            }
        }
        long begin = System.nanoTime();
        while (crowd.ready() < channels.size() * FANS) {
            if (System.nanoTime() - begin > 30e9 || crowd.lost() > 0) {
                throw new IOException(
                        name + ": " + crowd.ready() + " listeners ready, " + crowd.lost() + " lost " + crowd.refusal());
            }
            Thread.sleep(10);
        }
    }

    /// Where the next listener goes, in the order of the channels.
    interface Doors {
        URI next() throws IOException, InterruptedException;
    }

    /// Opens the way to publish, once everybody listens.
    interface Opening {
        Voice open(Crowd crowd) throws IOException;
    }

    String name() {
        return name;
    }

    /// From half of what was reached before, or from wherever it begins to work.
    Best best() throws IOException, InterruptedException {
        var best = new Best(0, 0, 0);
        for (double rate = first; rate >= LEAST; ) {
            Best step = step(rate);
            if (step.perSecond() > 0) {
                best = step;
                rate *= STEP;
            } else if (best.perSecond() > 0) {
                break;
            } else {
                settle();
                rate /= 2;
            }
        }
        settle();
        first = Math.max(LEAST, best.perSecond() / 2);
        return best;
    }

    /// At this rate of deliveries; zero when it was too much.
    private Best step(double rate) throws IOException, InterruptedException {
        if (crowd.lost() > 0) {
            comeBack();
        }
        crowd.forgetSamples();
        long before = crowd.messages();
        long begin = System.nanoTime();
        long published = publish(rate / FANS, begin);
        long expected = before + published * FANS;
        double seconds = 0;
        while (crowd.messages() < expected && seconds < STEP_SECONDS + PATIENCE_SECONDS) {
            LockSupport.parkNanos(500_000);
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        seconds = Math.max(STEP_SECONDS, seconds);
        boolean whole = crowd.messages() == expected && crowd.lost() == 0;
        return whole && seconds <= STEP_SECONDS + LATE_SECONDS
                ? new Best(published * FANS / seconds, crowd.millis(0.5), crowd.millis(0.99))
                : new Best(0, 0, 0);
    }

    /// A server may cut off who is too slow at a step that is too much; they come back, as clients do.
    private void comeBack() throws IOException, InterruptedException {
        lines.forEach(Line::cut);
        lines.clear();
        crowd = new Crowd(dialect);
        gather();
    }

    private long publish(double perSecond, long begin) throws IOException {
        long total = Math.round(perSecond * STEP_SECONDS);
        long said = 0;
        for (long tick = 1; said < total; tick++) {
            long due = Math.min(total, Math.round(perSecond * tick * TICK_NANOS / 1e9));
            long now = System.nanoTime();
            for (; said < due; said++) {
                voice.say(channels.get((int) (said % channels.size())), now);
            }
            voice.flush();
            long wait = begin + tick * TICK_NANOS - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
        }
        return said;
    }

    /// Waits until nothing comes any more, so that the next to be measured has the machine for itself.
    private void settle() throws InterruptedException {
        long before;
        do {
            before = crowd.messages();
            TimeUnit.MILLISECONDS.sleep(300);
        } while (crowd.messages() != before);
    }

    @Override
    public void close() throws Exception {
        voice.close();
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    }
}
