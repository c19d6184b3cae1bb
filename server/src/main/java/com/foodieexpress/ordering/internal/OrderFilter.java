package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.OrderState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which orders a list holds, newest first; null means "does not matter". `before` is the id a page starts after.
record OrderFilter(
        @Nullable Boolean active,
        @Nullable UUID customerId,
        @Nullable UUID riderId,
        @Nullable List<UUID> restaurantIds,
        @Nullable List<String> states,
        @Nullable Long serial,
        UUID before,
        int limit) {

    /// Greater than every id.
    static final UUID FIRST_PAGE = new UUID(-1L, -1L);

    static OrderFilter activeOnly(int limit) {
        return new OrderFilter(true, null, null, null, null, null, FIRST_PAGE, limit);
    }

    static OrderFilter activeOf(UUID restaurantId, int limit) {
        return new OrderFilter(true, null, null, List.of(restaurantId), null, null, FIRST_PAGE, limit);
    }

    static List<String> names(List<OrderState> states) {
        return states.stream().map(Enum::name).toList();
    }
}
