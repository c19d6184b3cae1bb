package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a dish off the menu for good.
@ApplicationScoped
class RemoveItem {

    private final MenuChange change;
    private final MenuEdits edits = new MenuEdits();

    RemoveItem(MenuChange change) {
        this.change = change;
    }

    void remove(UUID restaurantId, UUID itemId, @Nullable Long menuVersion, Actor actor) {
        change.on(restaurantId, menuVersion, actor, (tx, restaurant) -> {
            if (!edits.removeItem(tx, restaurantId, itemId)) {
                throw StoredCatalog.unknownItem();
            }
            return itemId;
        });
    }
}
