package com.foodieexpress.activity.internal;

import java.time.Instant;
import java.util.List;

/// Service metrics on the wire. Quantiles are within 1 % of the true time.
final class MetricJson {

    private MetricJson() {}

    record FiguresJson(
            long calls,
            long failures,
            double errorRate,
            double meanMillis,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double slowestMillis) {

        static FiguresJson of(Tally tally) {
            double calls = Math.max(1, tally.calls());
            return new FiguresJson(
                    tally.calls(),
                    tally.failures(),
                    rounded(tally.failures() / calls * 100) / 100,
                    rounded(tally.micros() / calls / 1_000),
                    rounded(tally.sketch().quantile(0.5) / 1_000),
                    rounded(tally.sketch().quantile(0.95) / 1_000),
                    rounded(tally.sketch().quantile(0.99) / 1_000),
                    rounded(tally.slowest() / 1_000.0));
        }

        private static double rounded(double value) {
            return Math.round(value * 1_000) / 1_000.0;
        }
    }

    record ServiceMetricJson(String source, String service, String method, FiguresJson figures) {}

    record PointJson(Instant minute, FiguresJson figures) {}

    /// `from` and `to` are whole minutes.
    record MetricsJson(Instant from, Instant to, List<ServiceMetricJson> items, List<PointJson> series) {}
}
