package com.foodieexpress.bench.tracking.ingest;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the phones of one run count together: fixes sent and acknowledged, and how long an acknowledgement took.
final class Tally {

    private static final int BUCKETS = 50_000;
    private static final long BUCKET_NANOS = 100_000;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    /// Written by the one event loop of the phones, read when they are at rest.
    private final int[] latencies = new int[BUCKETS];
    private volatile boolean sending = true;
    private volatile boolean recording;

    boolean sending() {
        return sending;
    }

    void stop() {
        sending = false;
    }

    void record(boolean on) {
        recording = on;
    }

    void ready() {
        ready.incrementAndGet();
    }

    int readyPhones() {
        return ready.get();
    }

    void sent(int fixes) {
        sent.addAndGet(fixes);
    }

    void acknowledged(long fixes, long nanos) {
        acknowledged.addAndGet(fixes);
        if (recording) {
            latencies[(int) Math.min(BUCKETS - 1, nanos / BUCKET_NANOS)]++;
        }
    }

    /// Anything but an acknowledgement. The first one counts; the run is void.
    void fail(String what) {
        failure.compareAndSet(null, what);
        sending = false;
    }

    /// Throws when a phone has met anything but acknowledgements.
    void mustBeWhole() {
        String what = failure.get();
        if (what != null) {
            throw new IllegalStateException("a phone was not acknowledged: " + what);
        }
    }

    long sentFixes() {
        return sent.get();
    }

    long acknowledgedFixes() {
        return acknowledged.get();
    }

    /// Milliseconds within which this share of the answers came.
    double millis(double share) {
        long total = 0;
        for (int count : latencies) {
            total += count;
        }
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += latencies[i];
            if (seen >= total * share) {
                return (i + 1) * BUCKET_NANOS / 1e6;
            }
        }
        return BUCKETS * BUCKET_NANOS / 1e6;
    }
}
