package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What every change of a menu has around it: one at a time per restaurant, on the version the editor saw if they say
/// which, with a new version, new search text and an event afterwards.
@ApplicationScoped
class MenuChange {

    private final Database db;
    private final CatalogEvents events;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final RestaurantEdits edits = new RestaurantEdits();
    private final MenuStore menus = new MenuStore();

    MenuChange(Database db, CatalogEvents events) {
        this.db = db;
        this.events = events;
    }

    /// Refuses `catalog.menu-changed` (409) when the menu is not of version `expected` any more.
    <T> T on(UUID restaurantId, @Nullable Long expected, Actor actor, BiFunction<Tx, RestaurantRow, T> change) {
        return db.write(tx -> {
            RestaurantRow row = restaurants.lock(tx, restaurantId).orElseThrow(ShowRestaurant::unknown);
            if (expected != null && expected != row.menuVersion()) {
                throw Refusal.conflict(
                        "catalog.menu-changed",
                        "The menu was changed meanwhile; load it again",
                        Map.of("version", row.menuVersion()));
            }
            T result = change.apply(tx, row);
            long version = edits.bumpMenu(tx, restaurantId);
            edits.setSearchText(tx, restaurantId, SearchText.of(menus.searchable(tx, restaurantId)));
            events.menuUpdated(tx, restaurantId, version, actor);
            return result;
        });
    }
}
