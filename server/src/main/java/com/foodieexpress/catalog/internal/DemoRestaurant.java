package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.MenuEdits.NewCategory;
import com.foodieexpress.catalog.internal.MenuEdits.NewItem;
import com.foodieexpress.catalog.internal.MenuJson.CategoryJson;
import com.foodieexpress.catalog.internal.MenuJson.GroupJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.MenuJson.OptionJson;
import com.foodieexpress.catalog.internal.RestaurantEdits.NewRestaurant;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One restaurant of the demo city, with new ids.
final class DemoRestaurant {

    private static final String CURRENCY = "EUR";
    private static final ZoneId ZONE = ZoneId.of("Europe/Monaco");

    private final DemoRestaurantJson told;
    private final UUID id = UuidV7.next();
    private final UUID ownerId;
    private final List<NewCategory> categories = new ArrayList<>();
    private final List<NewItem> items = new ArrayList<>();

    DemoRestaurant(DemoRestaurantJson told, UUID ownerId) {
        this.told = told;
        this.ownerId = ownerId;
        told.menu().forEach(this::addCategory);
    }

    NewRestaurant restaurant(Instant now, int taxBasisPoints) {
        var row = new RestaurantRow(
                id,
                ownerId,
                told.slug(),
                told.name(),
                told.phone(),
                told.description(),
                told.descriptionFr(),
                told.cuisines(),
                told.picture(),
                address(),
                told.location(),
                told.zoneRadiusMetres(),
                money(told.minimumOrderMinor()),
                told.prepMinutes(),
                taxBasisPoints,
                null,
                true,
                null,
                0,
                ZONE,
                new RestaurantRow.Rating(told.ratingAverage(), told.ratingCount()),
                true,
                1);
        return new NewRestaurant(row, hours(), searchText(), now);
    }

    List<NewCategory> categories() {
        return categories;
    }

    List<NewItem> items() {
        return items;
    }

    private RestaurantRow.Address address() {
        var address = told.address();
        return new RestaurantRow.Address(
                address.line(),
                address.street(),
                address.houseNumber(),
                address.city(),
                address.postalCode(),
                address.country());
    }

    private List<Span> hours() {
        return told.hours().stream()
                .flatMap(line -> line.days().stream().map(day -> Span.of(day, line.opens(), line.closes())))
                .toList();
    }

    /// The words MenuStore.searchable would find.
    private String searchText() {
        Stream<String> menu = told.menu().stream()
                .flatMap(category -> Stream.concat(
                        Stream.of(category.category(), category.categoryFr()),
                        category.items().stream().flatMap(item -> Stream.of(item.name(), item.nameFr()))));
        Stream<String> own =
                Stream.of(told.name(), String.join(" ", told.cuisines()), told.description(), told.descriptionFr());
        return SearchText.of(Stream.concat(own, menu).toList());
    }

    private void addCategory(DemoRestaurantJson.CategoryJson category) {
        UUID categoryId = UuidV7.next();
        int position = categories.size() + 1;
        var stored = new CategoryJson(categoryId, category.category(), category.categoryFr(), List.of());
        categories.add(new NewCategory(id, position, stored));
        category.items().forEach(item -> items.add(new NewItem(id, items.size() + 1, item(categoryId, item))));
    }

    private static ItemJson item(UUID categoryId, DemoRestaurantJson.ItemJson item) {
        return new ItemJson(
                UuidV7.next(),
                categoryId,
                item.name(),
                item.nameFr(),
                item.description(),
                item.descriptionFr(),
                money(item.priceMinor()),
                item.picture(),
                true,
                item.prepMinutes(),
                item.allergens(),
                item.dietary(),
                item.station(),
                item.optionGroups().stream().map(DemoRestaurant::group).toList());
    }

    private static GroupJson group(DemoRestaurantJson.GroupJson group) {
        return new GroupJson(
                UuidV7.next(),
                group.name(),
                group.nameFr(),
                group.min(),
                group.max(),
                group.options().stream()
                        .map(option -> new OptionJson(
                                UuidV7.next(), option.name(), option.nameFr(), money(option.priceDeltaMinor())))
                        .toList());
    }

    private static Money money(long minor) {
        return Money.of(minor, CURRENCY);
    }
}
