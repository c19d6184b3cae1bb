package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.db.Tx;

/// The money side of a cancellation, by state and fault: until acceptance the hold is released; afterwards a customer
/// pays the
/// cancellation fee (accepted) or the food (preparing), and nobody pays for what is not the customer's fault.
final class CancelCharge {

    private CancelCharge() {}

    static void settle(Payments payments, Tx tx, Order before, Order after) {
        Money charge = charge(before, after);
        if (charge.isZero() || after.paymentMethod().equals("CASH")) {
            payments.release(tx, after.id());
        } else {
            payments.capture(tx, after.id(), charge);
        }
    }

    private static Money charge(Order before, Order after) {
        Money total = after.bill().total();
        Money nothing = Money.zero(total.currency());
        if (after.fault() != Fault.CUSTOMER) {
            return nothing;
        }
        Money wanted = before.state() == OrderState.PREPARING
                ? after.bill().foodPart()
                : before.state() == OrderState.ACCEPTED ? after.terms().cancellationFee() : nothing;
        return wanted.compareTo(total) > 0 ? total : wanted;
    }
}
