package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.MenuJson.CategoryJson;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.cache.VersionedCache;
import com.foodieexpress.platform.db.Database;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Shows a restaurant's menu.
@ApplicationScoped
class ShowMenu {

    /// About 1 KB each.
    private static final int DISHES_KEPT = 100_000;

    private final Database db;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final MenuStore menus = new MenuStore();

    private final VersionedCache<UUID, List<CategoryJson>> kept;

    ShowMenu(Database db, MeterRegistry metrics) {
        this.db = db;
        this.kept = new VersionedCache<>("menus", DISHES_KEPT, ShowMenu::dishes, metrics);
    }

    /// The version comes first: a change that commits in between makes the answer newer than its version says, never
    /// older.
    MenuJson show(UUID restaurantId, Actor actor) {
        return db.read(tx -> {
            RestaurantRow row = restaurants
                    .find(tx, restaurantId)
                    .filter(found -> ShowRestaurant.isVisible(found, actor))
                    .orElseThrow(ShowRestaurant::unknown);
            List<CategoryJson> menu =
                    kept.get(row.id(), row.menuVersion(), () -> menus.menu(tx, row.id(), row.currency()));
            return new MenuJson(row.id(), row.menuVersion(), menu);
        });
    }

    private static int dishes(List<CategoryJson> menu) {
        return menu.stream().mapToInt(category -> 1 + category.items().size()).sum();
    }
}
