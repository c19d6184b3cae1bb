package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery as stored. `route` is the planned way from the restaurant to the door.
record Delivery(
        UUID id,
        UUID orderId,
        String orderNumber,
        UUID restaurantId,
        UUID customerId,
        @Nullable UUID riderId,
        DeliveryState state,
        int round,
        GeoPoint restaurant,
        GeoPoint dropoff,
        String route,
        double routeMetres,
        double routeSeconds,
        Money pay,
        Money tip,
        Instant createdAt,
        @Nullable Instant assignedAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt,
        long version) {}
