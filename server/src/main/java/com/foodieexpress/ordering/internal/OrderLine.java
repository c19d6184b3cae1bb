package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One priced line of a quote or an order, frozen as it was quoted.
record OrderLine(
        UUID itemId,
        String name,
        @Nullable String nameFr,
        int quantity,
        List<Option> options,
        @Nullable String note,
        Money unitPrice,
        Money total,
        @Nullable String station,
        List<String> allergens) {

    OrderLine {
        options = List.copyOf(options);
        allergens = List.copyOf(allergens);
    }

    /// The same line with this note instead.
    OrderLine noted(@Nullable String other) {
        return new OrderLine(itemId, name, nameFr, quantity, options, other, unitPrice, total, station, allergens);
    }

    record Option(UUID id, String name, @Nullable String nameFr, Money priceDelta) {}
}
