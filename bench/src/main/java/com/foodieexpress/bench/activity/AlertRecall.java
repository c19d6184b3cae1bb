package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.MeasuringTest;
import com.foodieexpress.bench.result.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the rules that come with the platform find of injected incidents, how soon, and what they page about besides:
/// the server's own test judges made-up cities with the code that judges live.
public final class AlertRecall implements Measurement {

    private static final int PATIENCE_MINUTES = 20;

    /// Recall in per cent, false pages a month, seconds until half of the incidents are found, found, all.
    private record Figures(double recall, double falsePages, double seconds, double found, double incidents) {
        static Figures of(String line) {
            double[] all = Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Figures(all[0], all[1], all[2], all[3], all[4]);
        }

        boolean isMet() {
            return recall >= 95 && falsePages <= 1 && seconds <= 120;
        }
    }

    @Override
    public String name() {
        return "alert";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        List<String> lines = MeasuringTest.figures(
                setting, "alert-recall", "AlertRecallTest", Map.of("FOODIE_PROVE", "full"), PATIENCE_MINUTES);
        return List.of(row(Figures.of(lines.get(0)), Figures.of(lines.get(1)), load));
    }

    private static Row row(Figures ours, Figures fixed, String load) {
        Map<String, Double> values = new TreeMap<>(Map.of(
                "recallPercent", round(ours.recall()),
                "falsePagesAMonth", round(ours.falsePages()),
                "medianDetectionSeconds", round(ours.seconds()),
                "incidents", ours.incidents(),
                "staticFalsePagesAMonth", round(fixed.falsePages()),
                "staticMedianSeconds", round(fixed.seconds())));
        return new Row(
                "alert.recall",
                round(ours.recall()),
                values,
                "%",
                "static thresholds",
                round(fixed.recall()),
                round(ours.recall() / fixed.recall()),
                "≥ 95",
                ours.isMet(),
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench activity --only alert",
                "five cities of 30 days, 100 incidents each of nine kinds, rules as laid in by default, judged every 10 s;"
                        + " met when false pages are ≤ 1 a month and the median is ≤ 120 s besides;"
                        + " nearly all false pages of the static thresholds are the raw share of failed payments");
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
