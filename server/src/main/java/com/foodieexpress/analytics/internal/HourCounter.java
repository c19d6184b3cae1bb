package com.foodieexpress.analytics.internal;

import java.util.Locale;

/// What is counted of orders by the hour; each is a column.
enum HourCounter {
    PLACED,
    DELIVERED,
    CANCELLED,
    /// The totals of the delivered.
    REVENUE_MINOR,
    /// What was taken from customers, also of cancelled orders.
    CAPTURED_MINOR,
    /// How far the orders made in the hour have come.
    MADE,
    REACHED_PLACED,
    REACHED_ACCEPTED,
    REACHED_PICKUP,
    REACHED_DOOR;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
