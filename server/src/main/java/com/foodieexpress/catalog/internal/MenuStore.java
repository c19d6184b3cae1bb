package com.foodieexpress.catalog.internal;

import static java.util.stream.Collectors.groupingBy;

import com.foodieexpress.catalog.internal.MenuJson.CategoryJson;
import com.foodieexpress.catalog.internal.MenuJson.GroupJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.MenuJson.OptionJson;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// SQL that reads menus. Dishes taken off the menu are not there.
final class MenuStore {

    private static final String ITEM_COLUMNS = """
            i.id, i.category_id, i.name, i.name_fr, i.description, i.description_fr, i.price_minor, i.picture,
            i.available, i.prep_minutes, i.allergens, i.dietary, i.station""";

    private record OwnedGroup(UUID itemId, GroupJson group) {}

    private record OwnedOption(UUID groupId, OptionJson option) {}

    /// The whole menu in four queries, in the restaurant's own order.
    List<CategoryJson> menu(Tx tx, UUID restaurantId, Currency currency) {
        List<ItemJson> bare = tx.query("select " + ITEM_COLUMNS + """
                         from catalog.item i where i.restaurant_id = :restaurant and not i.removed
                        order by i.position, i.id""")
                .bind("restaurant", restaurantId)
                .map((row, context) -> item(row, currency))
                .list();
        Map<UUID, List<ItemJson>> items =
                withGroups(tx, bare, currency).stream().collect(groupingBy(ItemJson::categoryId));
        return tx.query("""
                        select id, name, name_fr from catalog.category
                        where restaurant_id = :restaurant order by position, id""")
                .bind("restaurant", restaurantId)
                .map((row, context) -> category(row, items))
                .list();
    }

    Optional<ItemJson> findItem(Tx tx, UUID restaurantId, UUID itemId, Currency currency) {
        List<ItemJson> found = tx.query("select " + ITEM_COLUMNS + """
                         from catalog.item i
                        where i.id = :id and i.restaurant_id = :restaurant and not i.removed""")
                .bind("id", itemId)
                .bind("restaurant", restaurantId)
                .map((row, context) -> item(row, currency))
                .list();
        return withGroups(tx, found, currency).stream().findFirst();
    }

    boolean hasCategory(Tx tx, UUID restaurantId, UUID categoryId) {
        return tx.query("select exists (select from catalog.category where id = :id and restaurant_id = :restaurant)")
                .bind("id", categoryId)
                .bind("restaurant", restaurantId)
                .mapTo(Boolean.class)
                .one();
    }

    int countItems(Tx tx, UUID restaurantId) {
        return tx.query("select count(*) from catalog.item where restaurant_id = :restaurant and not removed")
                .bind("restaurant", restaurantId)
                .mapTo(Integer.class)
                .one();
    }

    int countCategories(Tx tx, UUID restaurantId) {
        return tx.query("select count(*) from catalog.category where restaurant_id = :restaurant")
                .bind("restaurant", restaurantId)
                .mapTo(Integer.class)
                .one();
    }

    /// Every name under which the restaurant or one of its dishes may be looked for.
    List<String> searchable(Tx tx, UUID restaurantId) {
        return tx.query("""
                        select concat_ws(' ', name, array_to_string(cuisines, ' '), description, description_fr)
                        from catalog.restaurant where id = :restaurant
                        union all
                        select concat_ws(' ', name, name_fr) from catalog.category where restaurant_id = :restaurant
                        union all
                        select concat_ws(' ', name, name_fr) from catalog.item
                        where restaurant_id = :restaurant and not removed""")
                .bind("restaurant", restaurantId)
                .mapTo(String.class)
                .list();
    }

    private List<ItemJson> withGroups(Tx tx, List<ItemJson> items, Currency currency) {
        List<UUID> ids = items.stream().map(ItemJson::id).toList();
        Map<UUID, List<OwnedOption>> options = tx
                .query("""
                        select o.id, o.group_id, o.name, o.name_fr, o.price_delta_minor
                        from catalog.option o join catalog.option_group g on g.id = o.group_id
                        where g.item_id = any(:items) order by o.position, o.id""")
                .bindArray("items", UUID.class, ids)
                .map((row, context) -> option(row, currency))
                .list()
                .stream()
                .collect(groupingBy(OwnedOption::groupId));
        Map<UUID, List<OwnedGroup>> groups = tx
                .query("""
                        select id, item_id, name, name_fr, min_choices, max_choices from catalog.option_group
                        where item_id = any(:items) order by position, id""")
                .bindArray("items", UUID.class, ids)
                .map((row, context) -> group(row, options))
                .list()
                .stream()
                .collect(groupingBy(OwnedGroup::itemId));
        return items.stream()
                .map(item -> withGroups(item, groups.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private static ItemJson withGroups(ItemJson item, List<OwnedGroup> groups) {
        return new ItemJson(
                item.id(),
                item.categoryId(),
                item.name(),
                item.nameFr(),
                item.description(),
                item.descriptionFr(),
                item.price(),
                item.picture(),
                item.available(),
                item.prepMinutes(),
                item.allergens(),
                item.dietary(),
                item.station(),
                groups.stream().map(OwnedGroup::group).toList());
    }

    private static CategoryJson category(ResultSet row, Map<UUID, List<ItemJson>> items) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CategoryJson(id, row.getString("name"), row.getString("name_fr"), items.getOrDefault(id, List.of()));
    }

    private static ItemJson item(ResultSet row, Currency currency) throws SQLException {
        return new ItemJson(
                row.getObject("id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getString("name"),
                row.getString("name_fr"),
                row.getString("description"),
                row.getString("description_fr"),
                new Money(row.getLong("price_minor"), currency),
                row.getString("picture"),
                row.getBoolean("available"),
                row.getObject("prep_minutes", Integer.class),
                List.of((String[]) row.getArray("allergens").getArray()),
                List.of((String[]) row.getArray("dietary").getArray()),
                row.getString("station"),
                List.of());
    }

    private static OwnedGroup group(ResultSet row, Map<UUID, List<OwnedOption>> options) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<OptionJson> choices = options.getOrDefault(id, List.of()).stream()
                .map(OwnedOption::option)
                .toList();
        return new OwnedGroup(
                row.getObject("item_id", UUID.class),
                new GroupJson(
                        id,
                        row.getString("name"),
                        row.getString("name_fr"),
                        row.getInt("min_choices"),
                        row.getInt("max_choices"),
                        choices));
    }

    private static OwnedOption option(ResultSet row, Currency currency) throws SQLException {
        return new OwnedOption(
                row.getObject("group_id", UUID.class),
                new OptionJson(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("name_fr"),
                        new Money(row.getLong("price_delta_minor"), currency)));
    }
}
