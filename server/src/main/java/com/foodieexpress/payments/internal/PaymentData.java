package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person paid. The provider's token of their card is forgotten; amounts and states stay.
@ApplicationScoped
class PaymentData implements PersonalData {

    record PaymentJson(UUID orderId, String method, String state, Money amount, Money captured, Instant createdAt) {}

    private final PaymentStore payments = new PaymentStore();

    @Override
    public String section() {
        return "payments";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        List<PaymentJson> all = payments.listOf(tx, person);
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public void erase(Tx tx, UUID person) {
        payments.forgetTokens(tx, person);
    }
}
