package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What the order makes of a payment's outcome.
@ApplicationScoped
class PaymentOutcomes implements Payments.PaymentListener {

    private final ChangeOrder change;
    private final OrderStore orders;
    private final OrderEvents events;
    private final Payments payments;

    PaymentOutcomes(ChangeOrder change, OrderStore orders, OrderEvents events, Payments payments) {
        this.change = change;
        this.orders = orders;
        this.events = events;
        this.payments = payments;
    }

    /// The order first, as everywhere else: two locks taken in two orders would wait for each other.
    @Override
    public void lock(Tx tx, UUID reference) {
        orders.hold(tx, reference);
    }

    @Override
    public void authorised(Tx tx, UUID reference) {
        try {
            change.apply(tx, reference, OrderCommand.CONFIRM_PAYMENT, Actor.SYSTEM, ChangeOrder.Details.NONE);
        } catch (Refusal ended) {
            // The order was cancelled or abandoned while the gateway thought about it: let the money go.
            payments.release(tx, reference);
        }
    }

    @Override
    public void declined(Tx tx, UUID reference, String reason) {
        try {
            change.apply(
                    tx, reference, OrderCommand.FAIL_PAYMENT, Actor.SYSTEM, ChangeOrder.Details.because(reason, null));
        } catch (Refusal ended) {
            // Already over for another reason; nothing was taken.
        }
        orders.setPaymentStatus(tx, reference, "failed");
    }

    @Override
    public void captured(Tx tx, UUID reference, Money amount) {
        settle(tx, reference, "paid", "order.payment_captured");
    }

    @Override
    public void captureFailed(Tx tx, UUID reference, String reason) {
        settle(tx, reference, "capture_failed", "order.payment_capture_failed");
    }

    @Override
    public void released(Tx tx, UUID reference) {
        settle(tx, reference, "released", "order.payment_released");
    }

    private void settle(Tx tx, UUID orderId, String status, String eventType) {
        Order settled = orders.setPaymentStatus(tx, orderId, status);
        events.tell(tx, eventType, settled, Actor.SYSTEM);
    }
}
