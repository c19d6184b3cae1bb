package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.ActionFigures.Figures;
import com.foodieexpress.activity.internal.FigureStore.Stored;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Adds up stored figures, whose sketches are read straight into counts by bucket: thousands in a few
/// milliseconds. Not thread-safe.
final class FigureSum {

    private static final double MICROS = 1_000;
    private static final int FIELDS_BYTES = 100;

    private long calls;
    private long failures;
    private long timed;
    private long micros;
    private long slowest;
    private long times;
    /// The bucket that holds times of an hour is the 1,101st.
    private long[] buckets = new long[1_200];

    /// A row of calls with how long they took; of others only how often and how often in vain, because a live session
    /// lasts for hours and is no slow answer.
    void add(Stored row) {
        if (row.source() == Source.REQUEST) {
            addTimed(row);
        } else {
            calls += row.calls();
            failures += row.failures();
        }
    }

    /// A row with how long it took, whatever it tells of.
    void addTimed(Stored row) {
        calls += row.calls();
        failures += row.failures();
        timed += row.calls();
        micros += row.micros();
        slowest = Math.max(slowest, row.slowest());
        addSketch(row.sketch());
    }

    void add(FigureSum other) {
        calls += other.calls;
        failures += other.failures;
        timed += other.timed;
        micros += other.micros;
        slowest = Math.max(slowest, other.slowest);
        times += other.times;
        if (buckets.length < other.buckets.length) {
            buckets = Arrays.copyOf(buckets, other.buckets.length);
        }
        for (int bucket = 0; bucket < other.buckets.length; bucket++) {
            buckets[bucket] += other.buckets[bucket];
        }
    }

    int bytes() {
        return FIELDS_BYTES + buckets.length * Long.BYTES;
    }

    private void addSketch(byte[] sketch) {
        ByteBuffer in = ByteBuffer.wrap(sketch);
        int bucket = 0;
        while (in.hasRemaining()) {
            bucket += (int) LatencySketch.take(in);
            long count = LatencySketch.take(in);
            if (bucket >= buckets.length) {
                buckets = Arrays.copyOf(buckets, bucket + 200);
            }
            buckets[bucket] += count;
            times += count;
        }
    }

    long calls() {
        return calls;
    }

    /// As [LatencySketch#quantile].
    double quantile(double share) {
        if (times == 0) {
            return 0;
        }
        long rank = (long) Math.floor(share * (times - 1));
        long passed = 0;
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            passed += buckets[bucket];
            if (passed > rank) {
                return LatencySketch.middle(bucket);
            }
        }
        return 0;
    }

    Figures figures() {
        return new Figures(
                calls,
                failures,
                rounded(timed == 0 ? 0 : (double) micros / timed / MICROS),
                rounded(quantile(0.5) / MICROS),
                rounded(quantile(0.95) / MICROS),
                rounded(quantile(0.99) / MICROS),
                rounded(slowest / MICROS));
    }

    /// To the microsecond.
    static double rounded(double millis) {
        return Math.round(millis * 1_000) / 1_000.0;
    }
}
