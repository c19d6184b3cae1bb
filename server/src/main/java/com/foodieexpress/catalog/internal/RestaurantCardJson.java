package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A restaurant in a list. `open` tells whether it takes orders now: its hours and the kitchen's own switch together.
record RestaurantCardJson(
        UUID id,
        String slug,
        String name,
        List<String> cuisines,
        String description,
        @Nullable String descriptionFr,
        @Nullable String picture,
        String address,
        GeoPoint location,
        @Nullable RatingJson rating,
        boolean open,
        @Nullable Instant opensAt,
        boolean accepting,
        int prepMinutes,
        MinutesJson deliveryMinutes,
        Money deliveryFee,
        Money minimumOrder,
        @Nullable Long distanceMetres,
        @Nullable Boolean deliversHere) {

    record RatingJson(double average, int count) {}

    record MinutesJson(int low, int high) {}
}
