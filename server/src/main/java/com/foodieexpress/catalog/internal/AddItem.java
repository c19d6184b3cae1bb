package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.MenuEdits.NewItem;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds a dish to a menu, at the end of its category.
@ApplicationScoped
class AddItem {

    private static final int MOST = 1_000;

    private final MenuChange change;
    private final MenuStore menus = new MenuStore();
    private final MenuEdits edits = new MenuEdits();

    AddItem(MenuChange change) {
        this.change = change;
    }

    ItemJson add(UUID restaurantId, ItemDraftJson draft, @Nullable Long menuVersion, Actor actor) {
        return change.on(restaurantId, menuVersion, actor, (tx, restaurant) -> {
            ItemJson item = ItemDraft.create(draft, restaurant.currency());
            requireCategory(menus, tx, restaurantId, item.categoryId());
            if (menus.countItems(tx, restaurantId) >= MOST) {
                throw Refusal.conflict("catalog.menu-full", "A menu has at most " + MOST + " dishes");
            }
            int position = edits.nextItemPosition(tx, restaurantId);
            edits.insertItems(tx, List.of(new NewItem(restaurantId, position, item)));
            return item;
        });
    }

    static void requireCategory(MenuStore menus, Tx tx, UUID restaurantId, UUID categoryId) {
        if (!menus.hasCategory(tx, restaurantId, categoryId)) {
            throw Refusal.invalid("categoryId", "is no category of this menu");
        }
    }
}
