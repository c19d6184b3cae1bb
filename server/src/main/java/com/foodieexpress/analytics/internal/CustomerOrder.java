package com.foodieexpress.analytics.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order of a customer, as far as habits are told from it. `ended` is null while it is under way and
/// when it was delivered.
record CustomerOrder(
        UUID restaurantId,
        Instant madeAt,
        Reached reached,
        @Nullable String ended,
        boolean givenBack) {

    /// How far an order came; the order's numbers are stored.
    enum Reached {
        MADE,
        PLACED,
        ACCEPTED,
        PICKED_UP,
        DELIVERED
    }

    boolean isOver() {
        return ended != null || reached == Reached.DELIVERED;
    }

    boolean wasBegun() {
        return reached.compareTo(Reached.ACCEPTED) >= 0;
    }
}
