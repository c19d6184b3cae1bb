package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.MenuEdits.NewCategory;
import com.foodieexpress.catalog.internal.MenuJson.CategoryJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.http.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds a part to a menu, at its end.
@ApplicationScoped
class AddCategory {

    private static final int MOST = 100;

    record NewCategoryJson(
            @NotBlank @Size(max = 120) String name,
            @Size(max = 120) @Nullable String nameFr) {}

    private final MenuChange change;
    private final MenuStore menus = new MenuStore();
    private final MenuEdits edits = new MenuEdits();

    AddCategory(MenuChange change) {
        this.change = change;
    }

    CategoryJson add(UUID restaurantId, NewCategoryJson wish, @Nullable Long menuVersion, Actor actor) {
        var category = new CategoryJson(
                UuidV7.next(), Texts.required("name", wish.name()), Texts.clean("nameFr", wish.nameFr()), List.of());
        return change.on(restaurantId, menuVersion, actor, (tx, restaurant) -> {
            if (menus.countCategories(tx, restaurantId) >= MOST) {
                throw Refusal.conflict("catalog.menu-full", "A menu has at most " + MOST + " categories");
            }
            int position = edits.nextCategoryPosition(tx, restaurantId);
            edits.insertCategories(tx, List.of(new NewCategory(restaurantId, position, category)));
            return category;
        });
    }
}
