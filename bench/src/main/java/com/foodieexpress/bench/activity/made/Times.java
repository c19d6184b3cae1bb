package com.foodieexpress.bench.activity.made;

import java.io.ByteArrayOutputStream;

/// How often something was called, in vain, and how long it took, as the log keeps it: counts by buckets that are 2 %
/// wide, written as distances and counts in groups of seven bits.
final class Times {

    private static final double LOG_GAMMA = Math.log(1.01 / 0.99);
    private static final int BUCKETS = 1_200;

    private final int[] buckets = new int[BUCKETS];
    private long calls;
    private long failures;
    private long micros;
    private long slowest;

    void add(int took, boolean failed) {
        calls++;
        failures += failed ? 1 : 0;
        micros += took;
        slowest = Math.max(slowest, took);
        buckets[(int) Math.ceil(Math.log(Math.max(1, took)) / LOG_GAMMA)]++;
    }

    void add(Times other) {
        calls += other.calls;
        failures += other.failures;
        micros += other.micros;
        slowest = Math.max(slowest, other.slowest);
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i] += other.buckets[i];
        }
    }

    /// The columns as `COPY` reads them in text.
    void write(StringBuilder out) {
        out.append(calls)
                .append('\t')
                .append(failures)
                .append('\t')
                .append(micros)
                .append('\t');
        out.append(slowest).append("\t\\\\x");
        for (byte each : sketch()) {
            out.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
    }

    private byte[] sketch() {
        var out = new ByteArrayOutputStream();
        int last = 0;
        for (int i = 0; i < BUCKETS; i++) {
            if (buckets[i] > 0) {
                put(out, i - last);
                put(out, buckets[i]);
                last = i;
            }
        }
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >= 0x80) {
            out.write(rest | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
