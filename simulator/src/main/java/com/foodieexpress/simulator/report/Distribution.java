package com.foodieexpress.simulator.report;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A sorted set of numbers. Everything is 0 for an empty one.
public final class Distribution {
    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    public static Distribution of(double... values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return new Distribution(copy);
    }

    public int size() {
        return sorted.length;
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    /// Nearest rank: the smallest value that at least `percent` of all do not exceed.
    public double percentile(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    public Distribution map(DoubleUnaryOperator change) {
        return of(Arrays.stream(sorted).map(change).toArray());
    }
}
