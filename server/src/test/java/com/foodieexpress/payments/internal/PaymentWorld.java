package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.payments.Payments.Payment;
import com.foodieexpress.payments.Payments.PaymentRequest;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Payments with a clock, a provider and workers that a test moves by hand.
final class PaymentWorld {

    /// A clock that stands still between two moves.
    static final class HandClock extends WallClock {
        private volatile Instant now = Instant.parse("2026-11-21T18:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /// Writes down what it hears, but only what is committed: as rows would be, it is undone with the transaction.
    static final class Witness implements Payments.PaymentListener {
        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void authorised(Tx tx, UUID reference) {
            note(tx, "authorised");
        }

        @Override
        public void declined(Tx tx, UUID reference, String reason) {
            note(tx, "declined");
        }

        @Override
        public void captured(Tx tx, UUID reference, Money amount) {
            note(tx, "captured " + amount.amountMinor());
        }

        @Override
        public void captureFailed(Tx tx, UUID reference, String reason) {
            note(tx, "captureFailed");
        }

        @Override
        public void released(Tx tx, UUID reference) {
            note(tx, "released");
        }

        private void note(Tx tx, String what) {
            tx.afterCommit(() -> heard.add(what));
        }
    }

    private static final Duration LEASE = Duration.ofSeconds(15);

    final UUID reference = UuidV7.next();
    final BookedGateway gateway = new BookedGateway();
    final Witness witness = new Witness();
    final HandClock clock = new HandClock();
    final Payments payments;
    private final Database database;
    private final EffectStore effects = new EffectStore();
    private final CarryOutEffect carryOut;

    PaymentWorld(Database database) {
        this.database = database;
        var parts = PaymentParts.on(database, gateway, clock, witness);
        carryOut = parts.carryOut();
        payments = parts.payments();
        database.run(tx -> {
            tx.update("truncate payments.effect, payments.payment").execute();
            tx.update("truncate platform.business_event").execute();
        });
    }

    void authorise(Money amount) {
        var request = new PaymentRequest(reference, UuidV7.next(), Payments.Method.CARD, "tok_any", amount);
        database.run(tx -> payments.authorise(tx, request));
    }

    void capture(Money amount) {
        database.run(tx -> payments.capture(tx, reference, amount));
    }

    void release() {
        database.run(tx -> payments.release(tx, reference));
    }

    /// The effects a worker gets now; none while another worker's lease holds.
    List<Effect> claim() {
        Instant now = clock.instant();
        return database.write(tx -> effects.claim(tx, now, now.plus(LEASE), 10));
    }

    /// What a worker does with an effect, dying where the provider says so.
    void carryOut(Effect effect) {
        try {
            carryOut.run(effect);
        } catch (BookedGateway.WorkerDied died) {
            // Its lease stays until it runs out.
        }
    }

    /// Healthy workers, until nothing is left to do.
    void settle() {
        gateway.next(BookedGateway.Mood.FINE);
        for (int round = 0; round < 50 && isBusy(); round++) {
            clock.pass(Duration.ofMinutes(2));
            claim().forEach(this::carryOut);
        }
        if (isBusy()) {
            throw new AssertionError("effects are left over");
        }
    }

    PaymentState state() {
        return payments.find(reference).map(Payment::state).orElseThrow();
    }

    Payment payment() {
        return payments.find(reference).orElseThrow();
    }

    List<String> told() {
        return database.read(tx -> tx.query("select type from platform.business_event order by position")
                .mapTo(String.class)
                .list());
    }

    private boolean isBusy() {
        return database.read(tx -> effects.anyWaiting(tx, reference));
    }
}
