package com.foodieexpress.ordering;

import com.foodieexpress.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The data of every `order.*` event: the order as it was right after the change, ids instead of names.
///
/// Types: `order.created`, `order.placed`, `order.accepted`, `order.preparing`, `order.ready`, `order.picked_up`,
/// `order.en_route`,
/// `order.delivered`, `order.closed`, `order.rejected`, `order.expired`, `order.cancelled`, `order.abandoned`,
/// `order.payment_failed`,
/// `order.undeliverable`, `order.rider_assigned`, `order.rider_removed`, `order.payment_captured`.
public record OrderEventData(
        UUID orderId,
        String number,
        OrderState state,
        String status,
        UUID customerId,
        UUID restaurantId,
        UUID restaurantOwnerId,
        @Nullable UUID riderId,
        @Nullable String reason,
        @Nullable Fault fault,
        Money total,
        Instant createdAt,
        @Nullable Instant placedAt,
        @Nullable Instant acceptedAt,
        @Nullable Integer prepMinutes,
        @Nullable Instant readyBy,
        @Nullable Instant readyAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt,
        long version) {}
