package com.foodieexpress.bench.activity.overhead;

import com.foodieexpress.bench.activity.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measurements taken in turns, one with the log and one without it right beside each other; which comes first
/// changes from pair to pair.
record Pairs<T>(List<T> with, List<T> without) {

    interface Taken<T> {
        T on(Side side) throws Exception;
    }

    static <T> Pairs<T> empty() {
        return new Pairs<>(new ArrayList<>(), new ArrayList<>());
    }

    void add(Side logging, Side silent, Taken<T> with, Taken<T> without) throws Exception {
        if (size() % 2 == 0) {
            this.with.add(with.on(logging));
            this.without.add(without.on(silent));
        } else {
            this.without.add(without.on(silent));
            this.with.add(with.on(logging));
        }
    }

    int size() {
        return with.size();
    }

    double medianWith(ToDoubleFunction<T> figure) {
        return Figures.median(with.stream().map(figure::applyAsDouble).toList());
    }

    double medianWithout(ToDoubleFunction<T> figure) {
        return Figures.median(without.stream().map(figure::applyAsDouble).toList());
    }

    /// What the log adds.
    Interval added(ToDoubleFunction<T> figure) {
        return Interval.of(each((a, b) -> figure.applyAsDouble(a) - figure.applyAsDouble(b)));
    }

    /// What the log adds, in per cent of what there is without it.
    Interval addedPerCent(ToDoubleFunction<T> figure) {
        return Interval.of(each((a, b) -> 100 * (figure.applyAsDouble(a) / figure.applyAsDouble(b) - 1)));
    }

    List<Double> ratios(ToDoubleFunction<T> figure) {
        return each((a, b) -> figure.applyAsDouble(a) / figure.applyAsDouble(b));
    }

    private interface Compared<T> {
        double of(T with, T without);
    }

    private List<Double> each(Compared<T> compared) {
        var all = new ArrayList<Double>();
        for (int i = 0; i < size(); i++) {
            all.add(compared.of(with.get(i), without.get(i)));
        }
        return all;
    }
}
