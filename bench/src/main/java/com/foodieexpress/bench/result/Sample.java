package com.foodieexpress.bench.result;

import java.util.List;

/// The results of repeated runs of one measurement.
public record Sample(List<Double> values) {

    public Sample {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample without runs");
        }
    }

    public static Sample of(Double... values) {
        return new Sample(List.of(values));
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double lowest() {
        return values.getFirst();
    }

    public double highest() {
        return values.getLast();
    }

    public int size() {
        return values.size();
    }
}
