package com.foodieexpress.bench.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One measured figure, in the form of `bench/results/*.json`.
///
/// `load` says how busy the machine was before the measurement, `command` repeats it, `values` holds the further
/// numbers of a row that has
/// several.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "id",
    "value",
    "values",
    "unit",
    "baseline",
    "baselineValue",
    "ratio",
    "target",
    "met",
    "runs",
    "load",
    "date",
    "command",
    "note"
})
public record Row(
        String id,
        double value,
        @Nullable Map<String, Double> values,
        String unit,
        @Nullable String baseline,
        @Nullable Double baselineValue,
        @Nullable Double ratio,
        String target,
        boolean met,
        int runs,
        String load,
        String date,
        String command,
        @Nullable String note) {

    /// A figure without a baseline.
    public static Row of(
            String id, Sample sample, String unit, Target target, String load, String command, @Nullable String note) {
        double value = round(sample.median());
        Map<String, Double> spread = Map.of("lowest", round(sample.lowest()), "highest", round(sample.highest()));
        return new Row(
                id,
                value,
                sample.size() > 1 ? spread : null,
                unit,
                null,
                null,
                null,
                target.toString(),
                target.met(value),
                sample.size(),
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                command,
                note);
    }

    /// A figure that is judged by its ratio to a baseline measured in turns with it. `target` bounds the ratio;
    /// `further` are more numbers of the row.
    public static Row against(
            String id,
            Sample sample,
            String unit,
            String baseline,
            Sample baselineSample,
            Sample ratios,
            Target target,
            Map<String, Double> further,
            String load,
            String command,
            @Nullable String note) {
        return against(id, sample, unit, null, baseline, baselineSample, ratios, target, further, load, command, note);
    }

    /// As above, for a figure that has a bound of its own besides (`absolute`): both are to be met.
    public static Row against(
            String id,
            Sample sample,
            String unit,
            @Nullable Target absolute,
            String baseline,
            Sample baselineSample,
            Sample ratios,
            Target target,
            Map<String, Double> further,
            String load,
            String command,
            @Nullable String note) {
        double ratio = round(ratios.median());
        Map<String, Double> values = new TreeMap<>();
        further.forEach((name, value) -> values.put(name, round(value)));
        values.put("lowest", round(sample.lowest()));
        values.put("highest", round(sample.highest()));
        return new Row(
                id,
                round(sample.median()),
                values,
                unit,
                baseline,
                round(baselineSample.median()),
                ratio,
                (absolute == null ? "" : absolute + ", ") + "ratio " + target,
                target.met(ratio) && (absolute == null || absolute.met(sample.median())),
                sample.size(),
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                command,
                note);
    }

    /// The same figure, not counted as met, because something else went wrong while it was taken.
    public Row failed() {
        return new Row(
                id,
                value,
                values,
                unit,
                baseline,
                baselineValue,
                ratio,
                target,
                false,
                runs,
                load,
                date,
                command,
                note);
    }

    private static double round(double value) {
        double scale = Math.abs(value) < 100 ? 100 : 1;
        return Math.round(value * scale) / scale;
    }

    /// The row as one line for the terminal.
    public String line() {
        return String.format(
                Locale.ROOT, "%-14s %10s %-12s target %-8s %s", id, value, unit, target, met ? "met" : "NOT MET");
    }
}
