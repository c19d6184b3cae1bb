package com.foodieexpress.bench.activity.overhead;

import java.util.List;
import java.util.Map;

/// A median and the bounds between which it lies with a probability of 95 %, by the order of the values: the binomial
/// interval of a quantile, n/2 ± 0.98 √n.
record Interval(double median, double low, double high) {

    static Interval of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        double median = n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        double reach = 0.98 * Math.sqrt(n);
        int low = (int) Math.max(0, Math.floor(n / 2.0 - reach));
        int high = (int) Math.min(n - 1, Math.ceil(n / 2.0 + reach) - 1);
        return new Interval(median, sorted.get(low), sorted.get(high));
    }

    Interval negated() {
        return new Interval(-median, -high, -low);
    }

    void into(Map<String, Double> values, String name) {
        values.put(name, median);
        values.put(name + "Low", low);
        values.put(name + "High", high);
    }
}
