package com.foodieexpress.payments;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Tx;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves money for an opaque reference (an order's id). Every effect is a command with the key `reference:effect:n`,
/// written in the caller's
/// transaction and carried out by leased workers afterwards, one at a time per reference; the outcome is told as
/// `payment.*` events and to
/// the [PaymentListener]s inside the transaction that records it.
public interface Payments {

    /// Starts a payment: a card token is authorised for `amount`, cash is only noted.
    void authorise(Tx tx, PaymentRequest request);

    /// Takes at most the authorised amount; the rest of the hold ends. Repeating it does nothing, unless the provider
    /// refused the capture: then it is tried once more. Does nothing for a payment that is not authorised.
    void capture(Tx tx, UUID reference, Money amount);

    /// Releases the hold. Does nothing when nothing is held or it is already captured. While the authorisation is still
    /// open nothing is held: whoever hears [PaymentListener#authorised] for something that ended meanwhile releases
    /// then.
    void release(Tx tx, UUID reference);

    Optional<Payment> find(UUID reference);

    /// Whether the gateway could know this token at all, so that nonsense is refused before an order exists.
    boolean knowsToken(String token);

    /// Waits up to `millis` wall milliseconds for the authorisation to be decided and answers the state reached.
    PaymentState awaitAuthorisation(UUID reference, long millis);

    enum Method {
        CARD,
        CASH
    }

    /// `customerId` and `token` are passed to the gateway; a token never is a card number.
    record PaymentRequest(
            UUID reference,
            UUID customerId,
            Method method,
            @Nullable String token,
            Money amount) {}

    record Payment(
            UUID reference,
            Method method,
            PaymentState state,
            Money amount,
            Money captured,
            @Nullable String declineReason) {}

    /// Hears outcomes, in the transaction that records them. Implemented as a bean.
    interface PaymentListener {

        /// Called first, before the payment's row is locked: a listener that calls [Payments] with a lock of its own in
        /// hand takes that lock here, so that both ways lock in the same order.
        default void lock(Tx tx, UUID reference) {}

        void authorised(Tx tx, UUID reference);

        void declined(Tx tx, UUID reference, String reason);

        void captured(Tx tx, UUID reference, Money amount);

        /// The provider refused, or has not answered for long (`gateway_unreachable`); in that case it is asked on, and
        /// `captured` may still follow.
        void captureFailed(Tx tx, UUID reference, String reason);

        void released(Tx tx, UUID reference);
    }
}
