package com.foodieexpress.simulator.wire;

import java.time.Duration;
import java.time.Instant;

/// The promised window of arrival.
public record Eta(Instant low, Instant high) {
    public Instant middle() {
        return low.plus(Duration.between(low, high).dividedBy(2));
    }

    public boolean covers(Instant instant) {
        return !instant.isBefore(low) && !instant.isAfter(high);
    }
}
