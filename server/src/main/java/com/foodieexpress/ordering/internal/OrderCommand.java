package com.foodieexpress.ordering.internal;

import java.util.Locale;

/// What can be asked of an order.
enum OrderCommand {
    CONFIRM_PAYMENT,
    FAIL_PAYMENT,
    ABANDON,
    ACCEPT,
    REJECT,
    EXPIRE,
    START_PREPARING,
    MARK_READY,
    PICK_UP,
    DELIVER,
    FAIL_DELIVERY,
    CANCEL,
    CLOSE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
