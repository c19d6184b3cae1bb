package com.foodieexpress.catalog.internal;

import com.foodieexpress.identity.OwnedRestaurants;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Names the restaurant on its owner's account.
@ApplicationScoped
class FirstRestaurant implements OwnedRestaurants {

    private final Database db;
    private final RestaurantStore restaurants = new RestaurantStore();

    FirstRestaurant(Database db) {
        this.db = db;
    }

    @Override
    public Optional<UUID> firstOwnedBy(UUID accountId) {
        return db.read(tx -> restaurants.listOwnedBy(tx, accountId)).stream()
                .map(RestaurantRow::id)
                .findFirst();
    }
}
