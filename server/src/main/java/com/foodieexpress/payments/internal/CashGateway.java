package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import org.jspecify.annotations.Nullable;

/// Cash: nothing is held, and capturing only notes that the rider took it at the door.
final class CashGateway implements PaymentGateway {

    private static final Answer NOTED = new Answer.Approved("cash");

    @Override
    public boolean knowsToken(String token) {
        return false;
    }

    @Override
    public Answer authorise(String key, @Nullable String token, Money amount) {
        return NOTED;
    }

    @Override
    public Answer capture(String key, String gatewayId, Money amount) {
        return NOTED;
    }

    @Override
    public Answer release(String key, String gatewayId) {
        return NOTED;
    }
}
