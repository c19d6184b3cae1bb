package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.ordering.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order on the wire. What an audience may not see is absent.
record OrderJson(
        UUID id,
        String number,
        String status,
        @Nullable String state,
        String paymentStatus,
        String paymentMethod,
        RestaurantJson restaurant,
        @Nullable PersonJson customer,
        @Nullable RiderJson rider,
        List<OrderLine> lines,
        Money subtotal,
        Money discount,
        Money deliveryFee,
        Money serviceFee,
        Money tax,
        Money tip,
        Money total,
        @Nullable Dropoff dropoff,
        @Nullable String pin,
        Instant createdAt,
        @Nullable Instant placedAt,
        @Nullable Instant acceptedAt,
        @Nullable Integer prepMinutes,
        @Nullable Instant readyBy,
        @Nullable Instant readyAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt,
        @Nullable String cancelReason,
        @Nullable Fault fault,
        Order.@Nullable Eta eta,
        long version) {

    record RestaurantJson(
            UUID id,
            String name,
            GeoPoint location,
            @Nullable String picture,
            @Nullable String phone) {}

    record PersonJson(UUID id, String name, @Nullable String phone) {}

    record RiderJson(UUID id, String name, @Nullable String vehicle) {}
}
