package com.foodieexpress.payments.internal;

import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.payments.Payments.Payment;
import com.foodieexpress.payments.internal.PaymentGateway.Answer;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Does one money movement and tells who asked.
@ApplicationScoped
class CarryOutEffect {

    /// A capture is money owed: it is tried far longer than an authorisation, which a customer waits for.
    private static final int AUTHORISE_ATTEMPTS = 6;

    private static final int SETTLE_ATTEMPTS = 50;

    private final Database database;
    private final PaymentStore payments;
    private final EffectStore effects;
    private final PaymentGateway cards;
    private final PaymentGateway cash = new CashGateway();
    private final Instance<Payments.PaymentListener> listeners;
    private final Decisions decisions;
    private final EventLog log;
    private final BusinessClock businessClock;
    private final WallClock wallClock;

    CarryOutEffect(
            Database database,
            PaymentStore payments,
            EffectStore effects,
            SandboxGateway cards,
            Instance<Payments.PaymentListener> listeners,
            Decisions decisions,
            EventLog log,
            BusinessClock businessClock,
            WallClock wallClock) {
        this.database = database;
        this.payments = payments;
        this.effects = effects;
        this.cards = cards;
        this.listeners = listeners;
        this.decisions = decisions;
        this.log = log;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
    }

    void run(Effect effect) {
        Answer answer = ask(effect);
        database.run(tx -> record(tx, effect, answer));
        if (effect.kind() == Effect.Kind.AUTHORISE) {
            decisions.decided(effect.reference());
        }
    }

    private Answer ask(Effect effect) {
        PaymentGateway gateway = effect.method() == Payments.Method.CASH ? cash : cards;
        String gatewayId = effect.gatewayId();
        return switch (effect.kind()) {
            case AUTHORISE -> gateway.authorise(effect.key(), effect.token(), effect.amount());
            case CAPTURE ->
                gatewayId == null
                        ? new Answer.Declined("nothing_held")
                        : gateway.capture(effect.key(), gatewayId, effect.amount());
            // Nothing was ever held: there is nothing to let go.
            case VOID -> gatewayId == null ? new Answer.Approved("none") : gateway.release(effect.key(), gatewayId);
        };
    }

    private void record(Tx tx, Effect effect, Answer answer) {
        Payment payment = payments.lock(tx, effect.reference()).orElseThrow();
        switch (answer) {
            case Answer.Approved approved -> {
                if (effects.finish(tx, effect, "DONE")) {
                    approved(tx, effect, approved.gatewayId());
                }
            }
            case Answer.Declined declined -> {
                if (effects.finish(tx, effect, "FAILED")) {
                    declined(tx, payment, effect, declined.reason());
                }
            }
            case Answer.Unknown unknown -> again(tx, payment, effect, unknown.why());
        }
    }

    private void approved(Tx tx, Effect effect, String gatewayId) {
        switch (effect.kind()) {
            case AUTHORISE -> {
                payments.authorised(tx, effect.reference(), gatewayId);
                tell(tx, effect, "payment.authorised", null);
                listeners.forEach(listener -> listener.authorised(tx, effect.reference()));
            }
            case CAPTURE -> {
                payments.captured(tx, effect.reference(), effect.amount());
                tell(tx, effect, "payment.captured", null);
                listeners.forEach(listener -> listener.captured(tx, effect.reference(), effect.amount()));
            }
            case VOID -> {
                payments.setState(tx, effect.reference(), PaymentState.VOIDED);
                tell(tx, effect, "payment.voided", null);
                listeners.forEach(listener -> listener.released(tx, effect.reference()));
            }
        }
    }

    private void declined(Tx tx, Payment payment, Effect effect, String reason) {
        switch (effect.kind()) {
            case AUTHORISE -> {
                payments.declined(tx, effect.reference(), PaymentState.FAILED, reason);
                tell(tx, effect, "payment.declined", reason);
                listeners.forEach(listener -> listener.declined(tx, effect.reference(), reason));
            }
            case CAPTURE -> {
                payments.declined(tx, effect.reference(), PaymentState.CAPTURE_FAILED, reason);
                tell(tx, effect, "payment.capture_failed", reason);
                listeners.forEach(listener -> listener.captureFailed(tx, effect.reference(), reason));
            }
            case VOID -> {
                // The money was taken before; whoever asked to let it go has to refund instead.
                if (payment.state() == PaymentState.VOIDING) {
                    payments.declined(tx, effect.reference(), PaymentState.CAPTURED, reason);
                }
            }
        }
    }

    private void again(Tx tx, Payment payment, Effect effect, String why) {
        int most = effect.kind() == Effect.Kind.AUTHORISE ? AUTHORISE_ATTEMPTS : SETTLE_ATTEMPTS;
        if (effect.attempt() >= most) {
            if (effects.finish(tx, effect, "FAILED")) {
                declined(tx, payment, effect, "gateway_unreachable");
            }
            return;
        }
        Duration pause = Duration.ofMillis(Math.min(60_000, 100L << Math.min(effect.attempt(), 9)));
        effects.tryAgain(tx, effect, wallClock.instant().plus(pause), why);
    }

    private void tell(Tx tx, Effect effect, String type, @Nullable String reason) {
        Map<String, Object> data = reason == null
                ? Map.of("reference", effect.reference(), "amount", effect.amount())
                : Map.of("reference", effect.reference(), "amount", effect.amount(), "reason", reason);
        log.append(
                tx,
                new NewEvent(
                        type, "payment", effect.reference(), List.of(), data, Actor.SYSTEM, businessClock.instant()));
    }
}
