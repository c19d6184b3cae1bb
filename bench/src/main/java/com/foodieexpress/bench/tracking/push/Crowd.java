package com.foodieexpress.bench.tracking.push;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// What many listeners together have heard.
final class Crowd {

    private static final int SAMPLED = 32;
    private static final int SAMPLES = 1 << 16;
    private static final String EPOCH = "\"epoch\":\"";

    private final Dialect dialect;
    private final LongAdder messages = new LongAdder();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicReference<String> epoch = new AtomicReference<>("");
    private final AtomicReference<String> refusal = new AtomicReference<>("");
    private final long[] samples = new long[SAMPLES];
    private final AtomicInteger sampled = new AtomicInteger();

    Crowd(Dialect dialect) {
        this.dialect = dialect;
    }

    long messages() {
        return messages.sum();
    }

    int ready() {
        return ready.get();
    }

    int lost() {
        return lost.get();
    }

    /// Of the platform: the name of its database cluster.
    String epoch() {
        return epoch.get();
    }

    String refusal() {
        return refusal.get();
    }

    void forgetSamples() {
        sampled.set(0);
    }

    double millis(double quantile) {
        int count = Math.min(sampled.get(), SAMPLES);
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(samples, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(quantile * count))] / 1e6;
    }

    Line.Ear listenerOf(String channel) {
        return new Line.Ear() {
            private int heard;

            @Override
            public void opened(Line line) {
                if (!dialect.greeting().isEmpty()) {
                    line.say(dialect.greeting());
                }
                if (dialect.readyWhenOpen()) {
                    ready.incrementAndGet();
                }
            }

            @Override
            public void heard(Line line, ByteBuf in, int start, int length) {
                switch (dialect.meaning(in, start, length)) {
                    case MESSAGE -> {
                        messages.increment();
                        if (++heard % SAMPLED == 0) {
                            sample(System.nanoTime() - dialect.publishedAt(in, start, length));
                        }
                    }
                    case READY -> {
                        noteEpoch(in, start, length);
                        ready.incrementAndGet();
                    }
                    case OTHER -> other(line, in, start, length);
                }
            }

            private void other(Line line, ByteBuf in, int start, int length) {
                String answer = dialect.answer(in, start, length, channel);
                if (!answer.isEmpty()) {
                    line.say(answer);
                } else if (Dialect.starts(in, start, length, "{\"type\":\"error\"")) {
                    refusal.set(Dialect.text(in, start, length));
                }
            }

            @Override
            public void closed(int code) {
                lost.incrementAndGet();
            }
        };
    }

    private void sample(long nanos) {
        int at = sampled.getAndIncrement();
        if (at < SAMPLES) {
            samples[at] = nanos;
        }
    }

    private void noteEpoch(ByteBuf in, int start, int length) {
        if (dialect == Dialect.FOODIE && epoch.get().isEmpty()) {
            String text = Dialect.text(in, start, length);
            int at = text.indexOf(EPOCH) + EPOCH.length();
            epoch.set(text.substring(at, text.indexOf('"', at)));
        }
    }
}
