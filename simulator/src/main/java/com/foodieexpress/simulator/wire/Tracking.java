package com.foodieexpress.simulator.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the customer's tracking page shows.
public record Tracking(
        UUID orderId,
        String status,
        @Nullable String pin,
        @Nullable Eta eta,
        @Nullable String cancelReason) {

    public OrderStage stage() {
        return OrderStage.of(status);
    }
}
