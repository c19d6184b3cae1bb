package com.foodieexpress.simulator;

import com.foodieexpress.simulator.SimulateCommand.DemandShape;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one run is to do; `duration` null is for ever, `speed` null is whatever the server says.
record RunPlan(
        long seed,
        int riders,
        int customers,
        double ordersPerHour,
        DemandShape demand,
        @Nullable Duration duration,
        Duration drain,
        Duration fixInterval,
        boolean settle,
        @Nullable Double speed,
        @Nullable Path report,
        boolean strict) {

    /// A rider carries a little over two orders an hour at dinner.
    private static final double ORDERS_PER_RIDER = 2.2;

    static double ordersFor(int riders) {
        return Math.max(6, riders * ORDERS_PER_RIDER);
    }
}
