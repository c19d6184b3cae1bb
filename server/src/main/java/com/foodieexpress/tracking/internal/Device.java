package com.foodieexpress.tracking.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tracker that may send for a rider.
record Device(
        UUID id,
        UUID riderId,
        String name,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {}
