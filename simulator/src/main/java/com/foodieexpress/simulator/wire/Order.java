package com.foodieexpress.simulator.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as one of its parties sees it; `status` is in that party's vocabulary.
public record Order(
        UUID id,
        String number,
        String status,
        @Nullable Party restaurant,
        @Nullable Party customer,
        @Nullable Party rider,
        @Nullable String pin,
        @Nullable Instant placedAt,
        @Nullable Instant acceptedAt,
        @Nullable Integer prepMinutes,
        @Nullable Instant readyBy,
        @Nullable Instant deliveredAt,
        @Nullable String cancelReason,
        @Nullable Eta eta) {

    public OrderStage stage() {
        return OrderStage.of(status);
    }

    /// Somebody named on the order.
    public record Party(@Nullable UUID id, String name) {}
}
