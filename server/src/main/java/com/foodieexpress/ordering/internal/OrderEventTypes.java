package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.OrderState;
import java.util.Locale;

/// Event types by the state that was reached.
final class OrderEventTypes {

    private OrderEventTypes() {}

    static String of(OrderState reached) {
        return "order." + reached.name().toLowerCase(Locale.ROOT);
    }
}
