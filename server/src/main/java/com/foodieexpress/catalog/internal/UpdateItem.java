package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.platform.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes a dish.
@ApplicationScoped
class UpdateItem {

    private final MenuChange change;
    private final MenuStore menus = new MenuStore();
    private final MenuEdits edits = new MenuEdits();

    UpdateItem(MenuChange change) {
        this.change = change;
    }

    ItemJson update(UUID restaurantId, UUID itemId, ItemDraftJson draft, @Nullable Long menuVersion, Actor actor) {
        return change.on(restaurantId, menuVersion, actor, (tx, restaurant) -> {
            ItemJson before = menus.findItem(tx, restaurantId, itemId, restaurant.currency())
                    .orElseThrow(StoredCatalog::unknownItem);
            ItemJson after = ItemDraft.apply(before, draft, restaurant.currency());
            AddItem.requireCategory(menus, tx, restaurantId, after.categoryId());
            edits.updateItem(tx, after);
            if (draft.optionGroups() != null) {
                edits.replaceGroups(tx, after);
            }
            return after;
        });
    }
}
