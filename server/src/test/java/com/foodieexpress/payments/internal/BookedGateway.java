package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A provider with books in memory, which does to the next call what a test wants: loses the call, loses the answer,
/// kills the worker that hears it, refuses.
final class BookedGateway implements PaymentGateway {

    enum Mood {
        FINE,
        LOSES_CALL,
        LOSES_ANSWER,
        /// The money moves, and the worker that asked dies before it can write that down.
        KILLS_WORKER,
        /// An authorisation or a capture; a provider does not refuse to let go what it holds.
        REFUSES
    }

    static final class WorkerDied extends RuntimeException {}

    static final class Charge {
        final Money held;
        long capturedMinor;
        boolean voided;

        Charge(Money held) {
            this.held = held;
        }

        boolean isHeld() {
            return !voided && capturedMinor == 0;
        }
    }

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Charge> charges = new HashMap<>();
    private final List<String> crimes = new ArrayList<>();
    private Mood mood = Mood.FINE;

    synchronized void next(Mood wanted) {
        mood = wanted;
    }

    synchronized List<Charge> charges() {
        return List.copyOf(charges.values());
    }

    /// What no provider should ever be asked.
    synchronized List<String> crimes() {
        return List.copyOf(crimes);
    }

    @Override
    public boolean knowsToken(String token) {
        return true;
    }

    @Override
    public synchronized Answer authorise(String key, @Nullable String token, Money amount) {
        return answer(key, () -> {
            String id = "charge-" + charges.size();
            charges.put(id, new Charge(amount));
            return new Answer.Approved(id);
        });
    }

    @Override
    public synchronized Answer capture(String key, String gatewayId, Money amount) {
        return answer(key, () -> {
            Charge charge = charge(gatewayId);
            if (!charge.isHeld() || amount.compareTo(charge.held) > 0) {
                crimes.add("capture of " + amount + " from a charge not held for it");
            }
            charge.capturedMinor += amount.amountMinor();
            return new Answer.Approved(gatewayId);
        });
    }

    @Override
    public synchronized Answer release(String key, String gatewayId) {
        mood = mood == Mood.REFUSES ? Mood.FINE : mood;
        return answer(key, () -> {
            Charge charge = charge(gatewayId);
            if (!charge.isHeld()) {
                crimes.add("release of a charge not held");
            }
            charge.voided = true;
            return new Answer.Approved(gatewayId);
        });
    }

    private interface Booking {
        Answer book();
    }

    private Answer answer(String key, Booking booking) {
        Mood now = mood;
        mood = Mood.FINE;
        if (now == Mood.LOSES_CALL) {
            return new Answer.Unknown("no connection");
        }
        Answer answer = answers.get(key);
        if (answer == null) {
            answer = now == Mood.REFUSES ? new Answer.Declined("refused") : booking.book();
            answers.put(key, answer);
        }
        if (now == Mood.KILLS_WORKER) {
            throw new WorkerDied();
        }
        return now == Mood.LOSES_ANSWER ? new Answer.Unknown("time-out") : answer;
    }

    private Charge charge(String gatewayId) {
        Charge charge = charges.get(gatewayId);
        if (charge == null) {
            throw new IllegalStateException("no such charge: " + gatewayId);
        }
        return charge;
    }
}
