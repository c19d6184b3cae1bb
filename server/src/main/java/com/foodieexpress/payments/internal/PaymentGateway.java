package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import org.jspecify.annotations.Nullable;

/// A payment provider. Calls block, may take seconds, and are repeated with the same key until they are answered; a key
/// that was answered is
/// answered the same again and moves no more money.
interface PaymentGateway {

    /// What a provider says to a call.
    sealed interface Answer {
        /// `gatewayId` names the charge at the provider.
        record Approved(String gatewayId) implements Answer {}

        record Declined(String reason) implements Answer {}

        /// Not known: a time-out, an overload. Ask again.
        record Unknown(String why) implements Answer {}
    }

    boolean knowsToken(String token);

    /// Holds the amount on the card behind the token.
    Answer authorise(String key, @Nullable String token, Money amount);

    /// Takes up to the held amount; the rest is released.
    Answer capture(String key, String gatewayId, Money amount);

    /// Releases the hold.
    Answer release(String key, String gatewayId);
}
