package com.foodieexpress.simulator.report;

import java.util.Arrays;

/// The newest numbers of a kind, exact up to a bound so that a city that never ends does not fill the memory.
///
/// Thread-safe.
public final class Samples {
    private static final int BOUND = 100_000;

    private double[] values = new double[64];
    private long count;

    public synchronized void add(double value) {
        int index = (int) (count % BOUND);
        if (index >= values.length) {
            values = Arrays.copyOf(values, Math.min(BOUND, values.length * 2));
        }
        values[index] = value;
        count++;
    }

    /// How many were ever added.
    public synchronized long count() {
        return count;
    }

    public synchronized Distribution distribution() {
        int size = (int) Math.min(count, BOUND);
        return Distribution.of(Arrays.copyOf(values, size));
    }
}
