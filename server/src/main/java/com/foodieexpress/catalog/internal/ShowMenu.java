package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Shows a restaurant's menu.
@ApplicationScoped
class ShowMenu {

    private final Database db;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final MenuStore menus = new MenuStore();

    ShowMenu(Database db) {
        this.db = db;
    }

    /// The version comes first: a change that commits in between makes the answer newer than its version says, never
    /// older.
    MenuJson show(UUID restaurantId, Actor actor) {
        return db.read(tx -> {
            RestaurantRow row = restaurants
                    .find(tx, restaurantId)
                    .filter(found -> ShowRestaurant.isVisible(found, actor))
                    .orElseThrow(ShowRestaurant::unknown);
            return new MenuJson(row.id(), row.menuVersion(), menus.menu(tx, row.id(), row.currency()));
        });
    }
}
