package com.foodieexpress.activity.internal;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// Quantiles of times, each within 1 % of the true value, from a few hundred bytes; sketches add up without losing
/// that.
///
/// A time falls into the bucket whose bounds are powers of γ = (1 + α) / (1 − α), α = 0.01; a bucket is answered by the
/// point that is at most α away from everything in it. Times below one microsecond count as one.
///
/// Source: Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees",
/// VLDB 2019. Not thread-safe.
final class LatencySketch {

    static final double ACCURACY = 0.01;

    private static final double GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
    private static final double LOG_GAMMA = Math.log(GAMMA);

    /// Counts by bucket; bucket i holds times in (γ^(i-1), γ^i].
    private final TreeMap<Integer, Long> buckets = new TreeMap<>();

    static LatencySketch of(long micros) {
        var sketch = new LatencySketch();
        sketch.add(micros);
        return sketch;
    }

    void add(long micros) {
        buckets.merge((int) Math.ceil(Math.log(Math.max(1, micros)) / LOG_GAMMA), 1L, Long::sum);
    }

    void add(LatencySketch other) {
        other.buckets.forEach((bucket, count) -> buckets.merge(bucket, count, Long::sum));
    }

    long count() {
        return buckets.values().stream().mapToLong(each -> each).sum();
    }

    /// The time, in microseconds, that a share of all is not above; 0 when there are none. O(buckets).
    double quantile(double share) {
        long rank = (long) Math.floor(share * (count() - 1));
        long passed = 0;
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            passed += bucket.getValue();
            if (passed > rank) {
                return middle(bucket.getKey());
            }
        }
        return 0;
    }

    /// What a bucket is answered by.
    static double middle(int bucket) {
        return 2 * Math.pow(GAMMA, bucket) / (GAMMA + 1);
    }

    /// Buckets as distances and their counts, in 7-bit groups.
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(buckets.size() * 14);
        int last = 0;
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            put(out, bucket.getKey() - last);
            put(out, bucket.getValue());
            last = bucket.getKey();
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static LatencySketch read(byte[] bytes) {
        var sketch = new LatencySketch();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int last = 0;
        while (in.hasRemaining()) {
            last += (int) take(in);
            sketch.buckets.merge(last, take(in), Long::sum);
        }
        return sketch;
    }

    private static void put(ByteBuffer out, long number) {
        long rest = number;
        while (rest >= 0x80) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static long take(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencySketch sketch && buckets.equals(sketch.buckets);
    }

    @Override
    public int hashCode() {
        return buckets.hashCode();
    }

    @Override
    public String toString() {
        return count() + " times";
    }
}
