package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.platform.access.Role;

/// The words each audience reads for an order's state.
final class OrderStatus {

    private OrderStatus() {}

    /// The nine-value canonical status, as admins and riders read it.
    static String canonical(OrderState state, boolean enRoute) {
        return switch (state) {
            case AWAITING_PAYMENT, PLACED -> "pending";
            case ACCEPTED -> "confirmed";
            case PREPARING -> "preparing";
            case READY -> "ready";
            case PICKED_UP -> enRoute ? "out_for_delivery" : "picked_up";
            case DELIVERED, CLOSED -> "delivered";
            case REJECTED, EXPIRED -> "rejected";
            case CANCELLED, ABANDONED, PAYMENT_FAILED, UNDELIVERABLE -> "cancelled";
        };
    }

    static String forCustomer(OrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT, PLACED -> "pending";
            case ACCEPTED -> "confirmed";
            case PREPARING, READY -> "preparing";
            case PICKED_UP -> "out_for_delivery";
            case DELIVERED, CLOSED -> "delivered";
            case REJECTED, EXPIRED, CANCELLED, ABANDONED, PAYMENT_FAILED, UNDELIVERABLE -> "cancelled";
        };
    }

    static String forRestaurant(OrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT, PLACED -> "new";
            case ACCEPTED -> "accepted";
            case PREPARING -> "preparing";
            case READY -> "ready";
            case PICKED_UP -> "picked_up";
            case DELIVERED, CLOSED -> "delivered";
            case REJECTED, EXPIRED -> "rejected";
            case CANCELLED, ABANDONED, PAYMENT_FAILED, UNDELIVERABLE -> "cancelled";
        };
    }

    static String forRole(Role role, OrderState state, boolean enRoute) {
        return switch (role) {
            case CUSTOMER -> forCustomer(state);
            case RESTAURANT -> forRestaurant(state);
            case RIDER, ADMIN, ANONYMOUS, SYSTEM -> canonical(state, enRoute);
        };
    }
}
