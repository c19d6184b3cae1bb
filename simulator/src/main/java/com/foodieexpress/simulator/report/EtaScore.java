package com.foodieexpress.simulator.report;

import com.foodieexpress.simulator.wire.Eta;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/// How well the window promised at acceptance was kept. Thread-safe.
public final class EtaScore {
    private final Samples errorMinutes = new Samples();
    private final LongAdder covered = new LongAdder();

    public void add(Eta promised, Instant delivered) {
        errorMinutes.add(Duration.between(promised.middle(), delivered).toMillis() / 60_000.0);
        if (promised.covers(delivered)) {
            covered.increment();
        }
    }

    public EtaFigures figures() {
        Distribution errors = errorMinutes.distribution();
        Distribution sizes = errors.map(Math::abs);
        double coverage = errorMinutes.count() == 0 ? 0 : 100.0 * covered.sum() / errorMinutes.count();
        return new EtaFigures(
                errorMinutes.count(),
                Figures.round(errors.mean()),
                Figures.round(sizes.mean()),
                Figures.round(sizes.percentile(90)),
                Figures.round(coverage));
    }

    /// Minutes; bias above 0 means later than the middle of the window.
    public record EtaFigures(
            long deliveries,
            double biasMinutes,
            double maeMinutes,
            double absoluteErrorP90Minutes,
            double windowCoveragePercent) {}
}
