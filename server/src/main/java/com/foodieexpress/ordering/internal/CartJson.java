package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A cart on the wire, priced as the menu stands now.
record CartJson(
        @Nullable UUID restaurantId,
        @Nullable String restaurantName,
        List<LineJson> lines,
        @Nullable Money subtotal,
        int itemCount) {

    static final CartJson EMPTY = new CartJson(null, null, List.of(), null, 0);

    record LineJson(
            UUID id,
            UUID itemId,
            String name,
            @Nullable String nameFr,
            int quantity,
            List<OrderLine.Option> options,
            @Nullable String note,
            Money unitPrice,
            Money total,
            boolean available) {}
}
