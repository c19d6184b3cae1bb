package com.foodieexpress.ordering;

/// The internal states of an order.
public enum OrderState {
    /// Placed by the customer; the payment is being authorised. The restaurant does not see it yet.
    AWAITING_PAYMENT,
    /// Paid for (or cash) and shown to the restaurant.
    PLACED,
    ACCEPTED,
    PREPARING,
    READY,
    PICKED_UP,
    DELIVERED,
    /// The dispute window is over.
    CLOSED,
    REJECTED,
    /// The restaurant did not answer in time.
    EXPIRED,
    CANCELLED,
    /// The customer never finished paying.
    ABANDONED,
    PAYMENT_FAILED,
    UNDELIVERABLE;

    /// No command changes the order any more, but for closing it.
    public boolean isFinal() {
        return switch (this) {
            case DELIVERED, CLOSED, REJECTED, EXPIRED, CANCELLED, ABANDONED, PAYMENT_FAILED, UNDELIVERABLE -> true;
            case AWAITING_PAYMENT, PLACED, ACCEPTED, PREPARING, READY, PICKED_UP -> false;
        };
    }
}
