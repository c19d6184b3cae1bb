package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.MenuJson.CategoryJson;
import com.foodieexpress.catalog.internal.MenuJson.GroupJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.MenuJson.OptionJson;
import com.foodieexpress.platform.db.Tx;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/// SQL that writes menus, one batch for each table.
final class MenuEdits {

    record NewCategory(UUID restaurantId, int position, CategoryJson category) {}

    record NewItem(UUID restaurantId, int position, ItemJson item) {}

    void insertCategories(Tx tx, Collection<NewCategory> categories) {
        PreparedBatch batch = tx.batch("""
                insert into catalog.category (id, restaurant_id, position, name, name_fr)
                values (:id, :restaurant, :position, :name, :nameFr)""");
        for (NewCategory wanted : categories) {
            batch.bind("id", wanted.category().id())
                    .bind("restaurant", wanted.restaurantId())
                    .bind("position", wanted.position())
                    .bind("name", wanted.category().name())
                    .bind("nameFr", wanted.category().nameFr())
                    .add();
        }
        execute(batch);
    }

    /// The items with their option groups and options.
    void insertItems(Tx tx, Collection<NewItem> items) {
        PreparedBatch batch = tx.batch("""
                insert into catalog.item (id, restaurant_id, category_id, position, name, name_fr, description,
                    description_fr, price_minor, picture, available, prep_minutes, allergens, dietary, station)
                values (:id, :restaurant, :category, :position, :name, :nameFr, :description,
                    :descriptionFr, :price, :picture, :available, :prepMinutes::int, :allergens::text[],
                    :dietary::text[], :station)""");
        for (NewItem wanted : items) {
            bind(batch, wanted.item());
            batch.bind("restaurant", wanted.restaurantId())
                    .bind("position", wanted.position())
                    .add();
        }
        execute(batch);
        insertGroups(tx, items.stream().map(NewItem::item).toList());
    }

    void updateItem(Tx tx, ItemJson item) {
        var update = tx.update("""
                update catalog.item set category_id = :category, name = :name, name_fr = :nameFr,
                    description = :description, description_fr = :descriptionFr, price_minor = :price,
                    picture = :picture, available = :available, prep_minutes = :prepMinutes::int,
                    allergens = :allergens, dietary = :dietary, station = :station
                where id = :id""");
        bind(update, item);
        update.execute();
    }

    void replaceGroups(Tx tx, ItemJson item) {
        tx.update("delete from catalog.option_group where item_id = :item")
                .bind("item", item.id())
                .execute();
        insertGroups(tx, List.of(item));
    }

    /// False when the menu has no such item.
    boolean removeItem(Tx tx, UUID restaurantId, UUID itemId) {
        int removed = tx.update("""
                        update catalog.item set removed = true
                        where id = :id and restaurant_id = :restaurant and not removed""")
                .bind("id", itemId)
                .bind("restaurant", restaurantId)
                .execute();
        return removed == 1;
    }

    int nextItemPosition(Tx tx, UUID restaurantId) {
        return tx.query("select coalesce(max(position), 0) + 1 from catalog.item where restaurant_id = :restaurant")
                .bind("restaurant", restaurantId)
                .mapTo(Integer.class)
                .one();
    }

    int nextCategoryPosition(Tx tx, UUID restaurantId) {
        return tx.query("select coalesce(max(position), 0) + 1 from catalog.category where restaurant_id = :restaurant")
                .bind("restaurant", restaurantId)
                .mapTo(Integer.class)
                .one();
    }

    private static void insertGroups(Tx tx, List<ItemJson> items) {
        PreparedBatch groups = tx.batch("""
                insert into catalog.option_group (id, item_id, position, name, name_fr, min_choices, max_choices)
                values (:id, :item, :position, :name, :nameFr, :min, :max)""");
        PreparedBatch options = tx.batch("""
                insert into catalog.option (id, group_id, position, name, name_fr, price_delta_minor)
                values (:id, :group, :position, :name, :nameFr, :delta)""");
        for (ItemJson item : items) {
            for (int i = 0; i < item.optionGroups().size(); i++) {
                GroupJson group = item.optionGroups().get(i);
                groups.bind("id", group.id())
                        .bind("item", item.id())
                        .bind("position", i)
                        .bind("name", group.name())
                        .bind("nameFr", group.nameFr())
                        .bind("min", group.min())
                        .bind("max", group.max())
                        .add();
                addOptions(options, group);
            }
        }
        execute(groups);
        execute(options);
    }

    private static void addOptions(PreparedBatch batch, GroupJson group) {
        for (int i = 0; i < group.options().size(); i++) {
            OptionJson option = group.options().get(i);
            batch.bind("id", option.id())
                    .bind("group", group.id())
                    .bind("position", i)
                    .bind("name", option.name())
                    .bind("nameFr", option.nameFr())
                    .bind("delta", option.priceDelta().amountMinor())
                    .add();
        }
    }

    private static void bind(SqlStatement<?> statement, ItemJson item) {
        statement
                .bind("id", item.id())
                .bind("category", item.categoryId())
                .bind("name", item.name())
                .bind("nameFr", item.nameFr())
                .bind("description", item.description())
                .bind("descriptionFr", item.descriptionFr())
                .bind("price", item.price().amountMinor())
                .bind("picture", item.picture())
                .bind("available", item.available())
                .bind("prepMinutes", item.prepMinutes())
                .bindArray("allergens", String.class, item.allergens())
                .bindArray("dietary", String.class, item.dietary())
                .bind("station", item.station());
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
