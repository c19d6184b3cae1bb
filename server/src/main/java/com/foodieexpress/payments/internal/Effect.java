package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.Payments;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A money movement asked for, with what its gateway call needs.
record Effect(
        String key,
        UUID reference,
        Kind kind,
        Money amount,
        int attempt,
        Payments.Method method,
        @Nullable String token,
        @Nullable String gatewayId) {

    enum Kind {
        AUTHORISE,
        CAPTURE,
        VOID
    }
}
