package com.foodieexpress.simulator;

import com.foodieexpress.simulator.city.CityClock;
import com.foodieexpress.simulator.report.Summary;
import java.net.URI;
import java.time.Instant;

/// Measures a run on both clocks.
final class Stopwatch {
    private final CityClock clock;
    private final Instant cityStart;
    private final long wallStart = System.nanoTime();

    Stopwatch(CityClock clock) {
        this.clock = clock;
        this.cityStart = clock.instant();
    }

    Summary.Run run(URI server, RunPlan plan, int restaurants) {
        return new Summary.Run(
                server.toString(),
                plan.seed(),
                clock.rate(),
                plan.riders(),
                plan.customers(),
                restaurants,
                cityStart,
                clock.instant(),
                (System.nanoTime() - wallStart) / 1e9);
    }
}
