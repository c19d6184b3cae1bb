package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.GeoPoint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where the food goes.
record Dropoff(
        @NotBlank @Size(max = 200) String line,
        @Size(max = 200) @Nullable String details,
        @NotNull GeoPoint location,
        @Size(max = 300) @Nullable String instructions) {}
