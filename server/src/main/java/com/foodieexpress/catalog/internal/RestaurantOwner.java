package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RelationCheck;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The relation `catalog.restaurant-owner`: the restaurant belongs to the account.
@ApplicationScoped
class RestaurantOwner implements RelationCheck {

    static final String NAME = "catalog.restaurant-owner";

    private final Database db;
    private final RestaurantStore restaurants = new RestaurantStore();

    RestaurantOwner(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return actor.is(Role.RESTAURANT) && db.read(tx -> restaurants.isOwner(tx, actor.id(), id));
    }
}
