package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Shows one restaurant, or those of an owner. One that waits for approval exists for its owner and admins only.
@ApplicationScoped
class ShowRestaurant {

    private final Database db;
    private final RestaurantViews views;
    private final RestaurantStore restaurants = new RestaurantStore();

    ShowRestaurant(Database db, RestaurantViews views) {
        this.db = db;
        this.views = views;
    }

    RestaurantJson show(UUID id, Actor actor) {
        return db.read(tx -> {
            RestaurantRow row = restaurants
                    .find(tx, id)
                    .filter(found -> isVisible(found, actor))
                    .orElseThrow(ShowRestaurant::unknown);
            return views.page(row, restaurants.hours(tx, row), isInsider(row, actor));
        });
    }

    Page<RestaurantJson> ofOwner(UUID ownerId) {
        return db.read(tx -> Page.of(restaurants.listOwnedBy(tx, ownerId).stream()
                .map(row -> views.page(row, restaurants.hours(tx, row), true))
                .toList()));
    }

    static boolean isVisible(RestaurantRow restaurant, Actor actor) {
        return restaurant.approved() || isInsider(restaurant, actor);
    }

    static Refusal unknown() {
        return Refusal.notFound("catalog.unknown-restaurant", "There is no such restaurant");
    }

    private static boolean isInsider(RestaurantRow restaurant, Actor actor) {
        return actor.may(Permission.MANAGE_RESTAURANTS) || restaurant.ownerId().equals(actor.userId());
    }
}
