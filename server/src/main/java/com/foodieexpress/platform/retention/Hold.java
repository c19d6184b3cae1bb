package com.foodieexpress.platform.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps a class of data, or what there is about a person or an order, from being deleted. Exactly one of `kind`,
/// `person` and `order` is there.
record Hold(
        UUID id,
        @Nullable String kind,
        @Nullable UUID person,
        @Nullable UUID order,
        String reason,
        Instant placedAt,
        UUID placedBy,
        @Nullable Instant releasedAt,
        @Nullable UUID releasedBy,
        @Nullable String releaseReason) {

    boolean isReleased() {
        return releasedAt != null;
    }
}
