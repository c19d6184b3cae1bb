package com.foodieexpress.simulator.wire;

import java.util.List;
import java.util.UUID;

/// `GET /restaurants/{id}/menu`.
public record Menu(List<Category> categories) {
    public Menu {
        categories = List.copyOf(categories);
    }

    public List<Item> available() {
        return categories.stream()
                .flatMap(category -> category.items().stream())
                .filter(Item::available)
                .toList();
    }

    /// One heading of the menu.
    public record Category(String name, List<Item> items) {}

    /// One dish.
    public record Item(UUID id, String name, Money price, boolean available, List<OptionGroup> optionGroups) {}

    /// A choice that needs between `min` and `max` of its options.
    public record OptionGroup(UUID id, int min, int max, List<Option> options) {}

    /// One option.
    public record Option(UUID id, String name) {}
}
