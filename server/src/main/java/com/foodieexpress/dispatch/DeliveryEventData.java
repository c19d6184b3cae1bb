package com.foodieexpress.dispatch;

import com.foodieexpress.kernel.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The data of every `delivery.*` event: the delivery right after the change.
///
/// Types: `delivery.created`, `delivery.` + the wire word of the state reached, `delivery.leg_planned`.
public record DeliveryEventData(
        UUID deliveryId,
        UUID orderId,
        String orderNumber,
        DeliveryState state,
        String status,
        @Nullable UUID riderId,
        UUID customerId,
        UUID restaurantId,
        UUID restaurantOwnerId,
        @Nullable GeoPoint position,
        @Nullable Boolean inferred,
        @Nullable String reason,
        long version) {}
