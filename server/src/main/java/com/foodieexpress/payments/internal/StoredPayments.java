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

@ApplicationScoped
class StoredPayments implements Payments {

    /// How often a waiting caller looks itself, for decisions made on another node.
    private static final long LOOK_MILLIS = 500;

    private final Database database;
    private final PaymentStore payments;
    private final EffectStore effects;
    private final EffectWorkers workers;
    private final SandboxGateway cards;
    private final Decisions decisions;
    private final WallClock clock;

    StoredPayments(
            Database database,
            PaymentStore payments,
            EffectStore effects,
            EffectWorkers workers,
            SandboxGateway cards,
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
        if (payment.state() != PaymentState.AUTHORISED) {
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
        if (payment == null || payment.state() != PaymentState.AUTHORISED) {
            return;
        }
        payments.setState(tx, reference, PaymentState.VOIDING);
        ask(tx, reference, Effect.Kind.VOID, payment.amount());
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
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (true) {
            CountDownLatch latch = decisions.expect(reference);
            PaymentState state = find(reference).map(Payment::state).orElse(PaymentState.FAILED);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (state != PaymentState.NEW || left <= 0) {
                decisions.forget(reference, latch);
                return state;
            }
            decisions.await(latch, Math.min(left, LOOK_MILLIS));
        }
    }

    private void ask(Tx tx, UUID reference, Effect.Kind kind, Money amount) {
        effects.ask(tx, reference, kind, amount, clock.instant());
        tx.afterCommit(workers::wake);
    }
}
