package com.foodieexpress.simulator.wire;

import java.time.Instant;

/// One position of a phone; `recordedAt` on the business clock.
public record Fix(
        long seq,
        double lat,
        double lng,
        double accuracyMetres,
        double speedMps,
        double headingDegrees,
        Instant recordedAt) {}
