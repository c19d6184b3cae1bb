package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.result.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rows of this suite, whose figures are mostly quantiles of times.
public final class Figures {

    private Figures() {}

    public static double quantile(Collection<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    public static double p99(Collection<Double> times) {
        return quantile(times, 0.99);
    }

    public static double median(Collection<Double> times) {
        return quantile(times, 0.5);
    }

    /// Met when the value is at most the bound and all else went well.
    public static Row atMost(
            String id,
            double value,
            String unit,
            double bound,
            boolean well,
            Map<String, Double> values,
            @Nullable String baseline,
            @Nullable Double baselineValue,
            int runs,
            String load,
            String command,
            String note) {
        var rounded = new TreeMap<String, Double>();
        values.forEach((name, each) -> rounded.put(name, round(each)));
        return new Row(
                id,
                round(value),
                rounded,
                unit,
                baseline,
                baselineValue == null ? null : round(baselineValue),
                baselineValue == null ? null : round(value / baselineValue),
                "≤ " + (bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound)),
                well && value <= bound,
                runs,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                command,
                note);
    }

    public static double round(double value) {
        double scale = Math.abs(value) < 100 ? 100 : 1;
        return Math.round(value * scale) / scale;
    }
}
