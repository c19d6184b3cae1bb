package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.Catalog.RestaurantFacts;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A restaurant as stored, without its hours and menu.
record RestaurantRow(
        UUID id,
        UUID ownerId,
        String slug,
        String name,
        @Nullable String phone,
        String description,
        @Nullable String descriptionFr,
        List<String> cuisines,
        @Nullable String picture,
        Address address,
        GeoPoint location,
        int zoneRadiusMetres,
        Money minimumOrder,
        int prepMinutes,
        int taxBasisPoints,
        @Nullable Integer ownCommissionBasisPoints,
        boolean accepting,
        @Nullable Instant busyUntil,
        int busyExtraMinutes,
        ZoneId timeZone,
        @Nullable Rating rating,
        boolean approved,
        long menuVersion) {

    record Address(
            String line,
            @Nullable String street,
            @Nullable String houseNumber,
            String city,
            @Nullable String postalCode,
            String country) {}

    record Rating(double average, int count) {}

    RestaurantRow {
        cuisines = List.copyOf(cuisines);
    }

    Currency currency() {
        return minimumOrder.currency();
    }

    boolean isBusy(Instant now) {
        return busyUntil != null && now.isBefore(busyUntil);
    }

    /// What the kitchen needs now, the extra time of a busy hour included.
    int prepMinutes(Instant now) {
        return isBusy(now) ? prepMinutes + busyExtraMinutes : prepMinutes;
    }

    boolean reaches(GeoPoint point) {
        return location.distanceMetresTo(point) <= zoneRadiusMetres;
    }

    RestaurantFacts facts(Instant now, CommissionSettings commission) {
        return new RestaurantFacts(
                id,
                ownerId,
                slug,
                name,
                phone,
                picture,
                address.line(),
                location,
                currency(),
                minimumOrder,
                prepMinutes(now),
                taxBasisPoints,
                commission.rateFor(ownCommissionBasisPoints),
                accepting);
    }
}
