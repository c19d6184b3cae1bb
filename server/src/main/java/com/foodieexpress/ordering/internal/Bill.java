package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;
import java.util.Currency;
import java.util.List;

/// What the customer pays, line by line. What is quoted is what is charged.
record Bill(Money subtotal, Money discount, Money deliveryFee, Money serviceFee, Money tax, Money tip, Money total) {

    /// Tax is on the subtotal minus discount; every amount is rounded half up to the minor unit on its own.
    static Bill of(
            List<OrderLine> lines,
            Money deliveryFee,
            Money tip,
            Currency currency,
            int taxBasisPoints,
            int serviceFeeBasisPoints) {
        Money subtotal = lines.stream().map(OrderLine::total).reduce(Money.zero(currency), Money::plus);
        Money discount = Money.zero(currency);
        Money serviceFee = subtotal.share(serviceFeeBasisPoints);
        Money tax = subtotal.minus(discount).share(taxBasisPoints);
        Money total = subtotal.minus(discount)
                .plus(deliveryFee)
                .plus(serviceFee)
                .plus(tax)
                .plus(tip);
        return new Bill(subtotal, discount, deliveryFee, serviceFee, tax, tip, total);
    }

    /// What a customer pays who cancels while the food is being made.
    Money foodPart() {
        return subtotal.minus(discount).plus(tax);
    }
}
