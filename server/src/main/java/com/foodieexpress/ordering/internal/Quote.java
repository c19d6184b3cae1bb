package com.foodieexpress.ordering.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A price promise: these lines, to this door, for this total, until then.
record Quote(
        UUID id,
        UUID customerId,
        UUID restaurantId,
        List<OrderLine> lines,
        Dropoff dropoff,
        Bill bill,
        int etaLowMinutes,
        int etaHighMinutes,
        Terms terms,
        Instant expiresAt) {

    Quote {
        lines = List.copyOf(lines);
    }
}
