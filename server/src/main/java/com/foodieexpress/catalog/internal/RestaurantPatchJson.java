package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an owner may change; absent fields stay. `busyExtraMinutes` of 0 ends a busy hour; an empty `phone` or
/// `descriptionFr` takes it away.
record RestaurantPatchJson(
        @Size(max = 2_000) @Nullable String description,
        @Size(max = 2_000) @Nullable String descriptionFr,
        @Size(max = 40) @Nullable String phone,

        @Size(min = 1, max = 8) @Nullable List<@NotBlank @Size(max = 40) String> cuisines,
        @Size(max = 42) @Nullable List<@NotNull @Valid HoursJson> hours,
        @Min(100) @Max(30_000) @Nullable Integer zoneRadiusMetres,
        @Min(1) @Max(180) @Nullable Integer prepMinutes,
        @Nullable Money minimumOrder,
        @Nullable Boolean accepting,
        @Nullable Instant busyUntil,
        @Min(0) @Max(120) @Nullable Integer busyExtraMinutes) {}
