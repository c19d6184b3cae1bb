package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Payments as rows: a call changes the state and asks for the movement, workers do it afterwards.
@ApplicationScoped
class StoredPayments implements Payments {

    /// How often a waiting caller looks itself, for decisions made on another node.
    private static final long LOOK_MILLIS = 500;

    private final Database database;
    private final PaymentStore payments;
    private final EffectStore effects;
    private final EffectWorkers workers;
    private final PaymentGateway cards;
    private final Decisions decisions;
    private final WallClock clock;

    StoredPayments(
            Database database,
            PaymentStore payments,
            EffectStore effects,
            EffectWorkers workers,
            PaymentGateway cards,
            Decisions decisions,
            WallClock clock) {
        this.database = database;
        this.payments = payments;
        this.effects = effects;
        this.workers = workers;
        this.cards = cards;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void authorise(Tx tx, PaymentRequest request) {
        if (payments.insert(tx, request, clock.instant())) {
            ask(tx, request.reference(), Effect.Kind.AUTHORISE, request.amount());
        }
    }

    @Override
    public void capture(Tx tx, UUID reference, Money amount) {
        Payment payment = payments.lock(tx, reference).orElseThrow();
        if (!mayMove(tx, payment)) {
            return;
        }
        if (amount.compareTo(payment.amount()) > 0) {
            throw new IllegalArgumentException("capture above the authorised amount for " + reference);
        }
        payments.setState(tx, reference, PaymentState.CAPTURING);
        ask(tx, reference, Effect.Kind.CAPTURE, amount);
    }

    @Override
    public void release(Tx tx, UUID reference) {
        Payment payment = payments.lock(tx, reference).orElse(null);
        if (payment == null || !mayMove(tx, payment)) {
            return;
        }
        payments.setState(tx, reference, PaymentState.VOIDING);
        ask(tx, reference, Effect.Kind.VOID, payment.amount());
    }

    /// Held money waits to be taken or let go; so does money whose capture was refused, but not money whose capture the
    /// provider has not answered yet.
    private boolean mayMove(Tx tx, Payment payment) {
        return switch (payment.state()) {
            case AUTHORISED -> true;
            case CAPTURE_FAILED -> !effects.anyWaiting(tx, payment.reference());
            case NEW, CAPTURING, CAPTURED, VOIDING, VOIDED, FAILED -> false;
        };
    }

    @Override
    public Optional<Payment> find(UUID reference) {
        return database.read(tx -> payments.find(tx, reference));
    }

    @Override
    public boolean knowsToken(String token) {
        return cards.knowsToken(token);
    }

    @Override
    public PaymentState awaitAuthorisation(UUID reference, long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        CountDownLatch decided = decisions.expect(reference);
        try {
            PaymentState state = state(reference);
            long left = millis;
            while (state == PaymentState.NEW && left > 0) {
                decisions.await(decided, Math.min(left, LOOK_MILLIS));
                state = state(reference);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
            return state;
        } finally {
            decisions.forget(reference);
        }
    }

    private PaymentState state(UUID reference) {
        return find(reference).map(Payment::state).orElse(PaymentState.FAILED);
    }

    private void ask(Tx tx, UUID reference, Effect.Kind kind, Money amount) {
        effects.ask(tx, reference, kind, amount, clock.instant());
        tx.afterCommit(workers::wake);
    }
}
