package com.foodieexpress.catalog;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.settings.SettingsSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Restaurants and prices, as other features need them. Thread-safe.
public interface Catalog {

    /// Throws [com.foodieexpress.kernel.Refusal] `catalog.unknown-restaurant` (404).
    RestaurantFacts restaurant(UUID id);

    Optional<RestaurantFacts> find(UUID id);

    List<RestaurantFacts> listByIds(Collection<UUID> ids);

    /// Every restaurant that may trade.
    List<RestaurantFacts> listAll();

    /// The restaurants an account owns.
    List<UUID> ownedBy(UUID accountId);

    /// Refuses with `catalog.restaurant-closed` (409, `opensAt` in the details) unless the restaurant takes orders at
    /// that business time, and with `catalog.unknown-restaurant` (404) while it waits for approval.
    void requireOpen(UUID restaurantId, Instant at);

    boolean deliversTo(UUID restaurantId, GeoPoint dropoff);

    /// What bringing an order to that door costs the customer under these settings, by straight-line distance; also
    /// outside the zone.
    Money deliveryFee(UUID restaurantId, GeoPoint dropoff, SettingsSnapshot terms);

    /// Prices one line as the menu stands now, also that of a sold-out item, which says `available` false. Refuses
    /// `catalog.unknown-item` (404) for an item not, or no longer, on the menu, and options that break a group's
    /// minimum or maximum (400, naming `optionIds`).
    PricedItem price(UUID restaurantId, UUID itemId, List<UUID> optionIds);

    /// `prepMinutes` include the extra time of a busy hour. `taxBasisPoints` and `commissionBasisPoints` are hundredths
    /// of a per cent; the commission is the one in force, within the platform's bounds.
    record RestaurantFacts(
            UUID id,
            UUID ownerId,
            String slug,
            String name,
            @Nullable String phone,
            @Nullable String picture,
            String addressLine,
            GeoPoint location,
            Currency currency,
            Money minimumOrder,
            int prepMinutes,
            int taxBasisPoints,
            int commissionBasisPoints,
            boolean accepting) {}

    record PricedItem(
            UUID itemId,
            String name,
            @Nullable String nameFr,
            @Nullable String station,
            List<String> allergens,
            List<PricedOption> options,
            Money unitPrice,
            boolean available) {}

    record PricedOption(UUID id, String name, @Nullable String nameFr, Money priceDelta) {}
}
