package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.identity.OwnedRestaurants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// Tells identity which restaurant belongs to an owner's account.
@ApplicationScoped
class OwnersRestaurant implements OwnedRestaurants {

    private final Catalog catalog;

    OwnersRestaurant(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Ids are ordered by time.
    @Override
    public Optional<UUID> firstOwnedBy(UUID accountId) {
        return catalog.ownedBy(accountId).stream().min(Comparator.comparing(UUID::toString));
    }
}
