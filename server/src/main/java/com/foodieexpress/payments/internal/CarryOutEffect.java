package com.foodieexpress.payments.internal;

import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.payments.Payments.Payment;
import com.foodieexpress.payments.internal.PaymentGateway.Answer;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.OutgoingCalls;
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
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does one money movement and tells who asked.
@ApplicationScoped
class CarryOutEffect {

    private static final Logger LOG = Logger.getLogger(CarryOutEffect.class);
    private static final String UNREACHABLE = "gateway_unreachable";
    private static final String PROVIDER = "payments.provider";

    /// A customer waits for an authorisation, so it is given up; a capture or release is asked until it is answered.
    private static final int AUTHORISE_ATTEMPTS = 6;

    /// From this attempt on a capture without an answer counts as failed, though it is still asked.
    private static final int CAPTURE_ALARM_ATTEMPTS = 10;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final PaymentStore payments;
    private final EffectStore effects;
    private final PaymentGateway cards;
    private final PaymentGateway cash = new CashGateway();
    private final OutgoingCalls outgoing;
    private final Instance<Payments.PaymentListener> listeners;
    private final Decisions decisions;
    private final EventLog log;
    private final BusinessClock businessClock;
    private final WallClock wallClock;

    CarryOutEffect(
            Database database,
            PaymentStore payments,
            EffectStore effects,
            PaymentGateway cards,
            OutgoingCalls outgoing,
            Instance<Payments.PaymentListener> listeners,
            Decisions decisions,
            EventLog log,
            BusinessClock businessClock,
            WallClock wallClock) {
        this.database = database;
        this.payments = payments;
        this.effects = effects;
        this.cards = cards;
        this.outgoing = outgoing;
        this.listeners = listeners;
        this.decisions = decisions;
        this.log = log;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
    }

    void run(Effect effect) {
        Answer answer = ask(effect);
        database.run(tx -> record(tx, effect, answer));
        // Without an answer nothing is decided: whoever was woken now would look again and again.
        if (effect.kind() == Effect.Kind.AUTHORISE && !(answer instanceof Answer.Unknown)) {
            decisions.decided(effect.reference());
        }
    }

    private Answer ask(Effect effect) {
        if (effect.method() == Payments.Method.CASH) {
            return ask(cash, effect);
        }
        var name = new CallName(PROVIDER, effect.kind().name().toLowerCase(Locale.ROOT));
        // A card that is declined was asked about well.
        return outgoing.meter(
                name,
                effect.reference(),
                () -> ask(cards, effect),
                answer -> answer instanceof Answer.Unknown ? "no-answer" : null);
    }

    private static Answer ask(PaymentGateway gateway, Effect effect) {
        String gatewayId = effect.gatewayId();
        return switch (effect.kind()) {
            case AUTHORISE -> gateway.authorise(effect.key(), effect.token(), effect.amount());
            case CAPTURE ->
                gatewayId == null
                        ? new Answer.Declined("nothing_held")
                        : gateway.capture(effect.key(), gatewayId, effect.amount());
            case VOID ->
                gatewayId == null ? releaseUnanswered(gateway, effect) : gateway.release(effect.key(), gatewayId);
        };
    }

    /// The authorisation was given up without an answer, so a hold may exist: asked again with its key, the provider
    /// says.
    private static Answer releaseUnanswered(PaymentGateway gateway, Effect effect) {
        return switch (gateway.authorise(effect.authoriseKey(), effect.token(), effect.amount())) {
            case Answer.Approved approved -> gateway.release(effect.key(), approved.gatewayId());
            case Answer.Declined declined -> new Answer.Approved(declined.reason());
            case Answer.Unknown unknown -> unknown;
        };
    }

    private void record(Tx tx, Effect effect, Answer answer) {
        listeners.forEach(listener -> listener.lock(tx, effect.reference()));
        Payment payment = payments.lock(tx, effect.reference()).orElseThrow();
        switch (answer) {
            case Answer.Approved approved -> {
                if (effects.finish(tx, effect, "DONE")) {
                    approved(tx, payment, effect, approved.gatewayId());
                }
            }
            case Answer.Declined declined -> {
                if (effects.finish(tx, effect, "FAILED")) {
                    declined(tx, effect, declined.reason());
                }
            }
            case Answer.Unknown unknown -> unanswered(tx, payment, effect, unknown.why());
        }
    }

    private void approved(Tx tx, Payment payment, Effect effect, String gatewayId) {
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
                // What was given up before counts as declined, and was told so.
                if (payment.state() == PaymentState.VOIDING) {
                    payments.setState(tx, effect.reference(), PaymentState.VOIDED);
                    tell(tx, effect, "payment.voided", null);
                    listeners.forEach(listener -> listener.released(tx, effect.reference()));
                }
            }
        }
    }

    private void declined(Tx tx, Effect effect, String reason) {
        switch (effect.kind()) {
            case AUTHORISE -> {
                payments.declined(tx, effect.reference(), PaymentState.FAILED, reason);
                tell(tx, effect, "payment.declined", reason);
                listeners.forEach(listener -> listener.declined(tx, effect.reference(), reason));
            }
            case CAPTURE -> captureFailed(tx, effect, reason);
            // Nobody may take the money but this worker, so this is the provider's mistake or a person's hand: the
            // payment stays VOIDING until somebody has looked.
            case VOID -> LOG.errorf("payment=%s could not be released: %s", effect.reference(), reason);
        }
    }

    private void captureFailed(Tx tx, Effect effect, String reason) {
        payments.declined(tx, effect.reference(), PaymentState.CAPTURE_FAILED, reason);
        tell(tx, effect, "payment.capture_failed", reason);
        listeners.forEach(listener -> listener.captureFailed(tx, effect.reference(), reason));
    }

    private void unanswered(Tx tx, Payment payment, Effect effect, String why) {
        if (effect.kind() == Effect.Kind.AUTHORISE && effect.attempt() >= AUTHORISE_ATTEMPTS) {
            if (effects.finish(tx, effect, "FAILED")) {
                declined(tx, effect, UNREACHABLE);
                effects.ask(tx, effect.reference(), Effect.Kind.VOID, effect.amount(), wallClock.instant());
            }
        } else if (effects.tryAgain(tx, effect, wallClock.instant().plus(pause(effect)), why)) {
            boolean tooLong = effect.attempt() >= CAPTURE_ALARM_ATTEMPTS;
            if (effect.kind() == Effect.Kind.CAPTURE && tooLong && payment.state() == PaymentState.CAPTURING) {
                captureFailed(tx, effect, UNREACHABLE);
            }
        }
    }

    static Duration pause(Effect effect) {
        Duration pause = Duration.ofMillis(100L << Math.min(effect.attempt(), 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
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
