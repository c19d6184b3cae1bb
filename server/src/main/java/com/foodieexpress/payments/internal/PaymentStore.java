package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments.Method;
import com.foodieexpress.payments.Payments.Payment;
import com.foodieexpress.payments.Payments.PaymentRequest;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of payments.
@ApplicationScoped
class PaymentStore {

    /// False when the reference has a payment already.
    boolean insert(Tx tx, PaymentRequest request, Instant now) {
        return tx.update("""
                        insert into payments.payment (reference, customer_id, method, token, state, currency, amount_minor, created_at)
                        values (:reference, :customer, :method, :token, 'NEW', :currency, :amount, :now) on conflict do nothing""")
                        .bind("reference", request.reference())
                        .bind("customer", request.customerId())
                        .bind("method", request.method().name())
                        .bind("token", request.token())
                        .bind("currency", request.amount().currency().getCurrencyCode())
                        .bind("amount", request.amount().amountMinor())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    Optional<Payment> find(Tx tx, UUID reference) {
        return tx.query("select * from payments.payment where reference = :reference")
                .bind("reference", reference)
                .map((row, context) -> payment(row))
                .findOne();
    }

    Optional<Payment> lock(Tx tx, UUID reference) {
        return tx.query("select * from payments.payment where reference = :reference for no key update")
                .bind("reference", reference)
                .map((row, context) -> payment(row))
                .findOne();
    }

    void setState(Tx tx, UUID reference, PaymentState state) {
        tx.update("update payments.payment set state = :state where reference = :reference")
                .bind("state", state.name())
                .bind("reference", reference)
                .execute();
    }

    void authorised(Tx tx, UUID reference, String gatewayId) {
        tx.update(
                        "update payments.payment set state = 'AUTHORISED', gateway_id = :gateway where reference = :reference")
                .bind("gateway", gatewayId)
                .bind("reference", reference)
                .execute();
    }

    void declined(Tx tx, UUID reference, PaymentState state, String reason) {
        tx.update("update payments.payment set state = :state, decline_reason = :reason where reference = :reference")
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("reference", reference)
                .execute();
    }

    void captured(Tx tx, UUID reference, Money amount) {
        tx.update(
                        "update payments.payment set state = 'CAPTURED', captured_minor = :amount where reference = :reference")
                .bind("amount", amount.amountMinor())
                .bind("reference", reference)
                .execute();
    }

    List<PaymentData.PaymentJson> listOf(Tx tx, UUID customerId) {
        return tx.query("select * from payments.payment where customer_id = :customer order by created_at, reference")
                .bind("customer", customerId)
                .map((row, context) -> {
                    Payment payment = payment(row);
                    return new PaymentData.PaymentJson(
                            payment.reference(),
                            payment.method().name(),
                            payment.state().name(),
                            payment.amount(),
                            payment.captured(),
                            row.getTimestamp("created_at").toInstant());
                })
                .list();
    }

    void forgetTokens(Tx tx, UUID customerId) {
        tx.update("update payments.payment set token = null where customer_id = :customer and token is not null")
                .bind("customer", customerId)
                .execute();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        @Nullable String reason = row.getString("decline_reason");
        return new Payment(
                row.getObject("reference", UUID.class),
                Method.valueOf(row.getString("method")),
                PaymentState.valueOf(row.getString("state")),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("captured_minor"), currency),
                reason);
    }
}
