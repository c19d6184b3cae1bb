package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.Payments;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A money movement asked for, with what its gateway call needs, and where in a trace it was asked for.
record Effect(
        String key,
        UUID reference,
        Kind kind,
        Money amount,
        int attempt,
        Payments.Method method,
        @Nullable String token,
        @Nullable String gatewayId,
        byte @Nullable [] trace) {

    static String key(UUID reference, Kind kind, int number) {
        return reference + ":" + kind.name().toLowerCase(Locale.ROOT) + ":" + number;
    }

    /// The key under which the provider was asked to hold the money.
    String authoriseKey() {
        return key(reference, Kind.AUTHORISE, 1);
    }

    enum Kind {
        AUTHORISE,
        CAPTURE,
        VOID
    }
}
