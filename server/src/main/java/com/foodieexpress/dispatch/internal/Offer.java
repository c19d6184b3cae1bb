package com.foodieexpress.dispatch.internal;

import java.time.Instant;
import java.util.UUID;

/// An offer of a delivery to a rider. `metres` and `seconds` are the way to the restaurant.
record Offer(
        UUID id,
        UUID deliveryId,
        UUID riderId,
        State state,
        double metres,
        double seconds,
        Instant sentAt,
        Instant expiresAt) {

    enum State {
        SENT,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN
    }
}
