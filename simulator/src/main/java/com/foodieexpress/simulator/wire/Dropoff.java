package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Point;
import org.jspecify.annotations.Nullable;

/// Where an order goes.
public record Dropoff(
        String line,
        @Nullable String details,
        Point location,
        @Nullable String instructions) {}
