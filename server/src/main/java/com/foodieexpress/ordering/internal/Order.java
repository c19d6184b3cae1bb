package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as stored.
record Order(
        UUID id,
        long serial,
        UUID customerId,
        UUID restaurantId,
        @Nullable UUID riderId,
        OrderState state,
        boolean enRoute,
        UUID quoteId,
        String fingerprint,
        String paymentMethod,
        String paymentStatus,
        List<OrderLine> lines,
        Dropoff dropoff,
        String pin,
        Bill bill,
        Terms terms,
        @Nullable Integer prepMinutes,
        Times times,
        @Nullable String cancelReason,
        @Nullable Fault fault,
        @Nullable Eta eta,
        long version) {

    record Times(
            Instant createdAt,
            @Nullable Instant placedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant preparingAt,
            @Nullable Instant readyBy,
            @Nullable Instant readyAt,
            @Nullable Instant pickedUpAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant endedAt) {}

    /// When the customer can expect the food; `at` is when this was computed.
    record Eta(
            Instant low, Instant high, Instant at, @Nullable String reason) {}

    String number() {
        return "F-" + serial;
    }

    OrderFacts facts() {
        return new OrderFacts(
                id,
                number(),
                state,
                OrderStatus.canonical(state, enRoute),
                OrderStatus.forCustomer(state),
                enRoute,
                customerId,
                restaurantId,
                riderId,
                dropoff.line(),
                dropoff.details(),
                dropoff.instructions(),
                dropoff.location(),
                pin,
                bill.deliveryFee(),
                bill.tip(),
                bill.total(),
                lines.stream()
                        .map(line -> new OrderFacts.Item(line.name(), line.nameFr(), line.quantity()))
                        .toList(),
                times.createdAt(),
                times.placedAt(),
                times.acceptedAt(),
                times.preparingAt(),
                prepMinutes,
                times.readyBy(),
                times.readyAt(),
                times.pickedUpAt(),
                times.deliveredAt(),
                cancelReason,
                eta == null ? null : eta.low(),
                eta == null ? null : eta.high(),
                eta == null ? null : eta.at(),
                eta == null ? null : eta.reason(),
                version);
    }
}
