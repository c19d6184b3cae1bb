package com.foodieexpress.catalog.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A restaurant's own page; `ownerId` and `status` only for its owner and admins.
record RestaurantJson(
        @JsonUnwrapped RestaurantCardJson card,
        @Nullable String phone,
        List<HoursJson> hours,
        int zoneRadiusMetres,
        @Nullable Instant busyUntil,
        @Nullable Integer busyExtraMinutes,
        String timeZone,
        @Nullable UUID ownerId,
        @Nullable String status) {}
