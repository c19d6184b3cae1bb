package com.foodieexpress.ordering;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as other features see it. `status` is the canonical word, `customerStatus` the customer's. `number` is
/// short and human ("A-1042"); all times are business time.
public record OrderFacts(
        UUID id,
        String number,
        OrderState state,
        String status,
        String customerStatus,
        boolean enRoute,
        UUID customerId,
        UUID restaurantId,
        @Nullable UUID riderId,
        String dropoffLine,
        @Nullable String dropoffDetails,
        @Nullable String dropoffInstructions,
        GeoPoint dropoff,
        String pin,
        Money deliveryFee,
        Money tip,
        Money total,
        List<Item> items,
        Instant createdAt,
        @Nullable Instant placedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant preparingAt,
        @Nullable Integer prepMinutes,
        @Nullable Instant readyBy,
        @Nullable Instant readyAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt,
        @Nullable String cancelReason,
        @Nullable Instant etaLow,
        @Nullable Instant etaHigh,
        @Nullable Instant etaAt,
        @Nullable String etaReason,
        long version) {

    public OrderFacts {
        items = List.copyOf(items);
    }

    public record Item(String name, @Nullable String nameFr, int quantity) {}
}
