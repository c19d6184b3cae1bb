package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Delays in milliseconds as a row.
final class Delays {

    private Delays() {}

    /// Met when p50 and p99 are.
    static Row row(
            String id,
            List<Double> millis,
            int sent,
            double p50,
            double p99,
            Map<String, Double> further,
            String load,
            String command,
            String note) {
        var values = new TreeMap<>(further);
        values.put("p50", quantile(millis, 0.5));
        values.put("p90", quantile(millis, 0.9));
        values.put("p99", quantile(millis, 0.99));
        values.put("highest", quantile(millis, 1));
        values.put("seen", (double) millis.size());
        values.put("sent", (double) sent);
        values.put("p99Target", p99);
        return new Row(
                id,
                quantile(millis, 0.5),
                values,
                "ms",
                null,
                null,
                null,
                Target.atMost(p50).toString(),
                quantile(millis, 0.5) <= p50 && quantile(millis, 0.99) <= p99,
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                command,
                "fix sent to position on the diner's page, " + TimedRider.PER_SECOND + " fixes a second by the clock; "
                        + note + "; met when p99 is at most " + Math.round(p99) + " ms as well");
    }

    static double quantile(List<Double> millis, double share) {
        if (millis.isEmpty()) {
            throw new IllegalStateException("nothing was seen");
        }
        int at = (int) Math.min(millis.size() - 1, Math.floor(share * millis.size()));
        return Math.round(new Sample(millis).values().get(at) * 100) / 100.0;
    }
}
