package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The built-in provider, used while no real one is configured. It behaves like one: takes its time, keeps its own
/// books, declines, hangs,
/// and answers a key it has answered before the same way again.
@ApplicationScoped
class SandboxGateway implements PaymentGateway {

    private enum Behaviour {
        APPROVE,
        SLOW,
        /// Gives no answer twice, the first time before and the second time after holding the money, then approves.
        FLAKY,
        DECLINE,
        NO_FUNDS
    }

    private static final Map<String, Behaviour> TOKENS = Map.of(
            "tok_visa", Behaviour.APPROVE,
            "tok_mastercard", Behaviour.APPROVE,
            "tok_amex", Behaviour.APPROVE,
            "tok_slow", Behaviour.SLOW,
            "tok_flaky", Behaviour.FLAKY,
            "tok_declined", Behaviour.DECLINE,
            "tok_insufficient_funds", Behaviour.NO_FUNDS);

    private static final Answer NO_ANSWER = new Answer.Unknown("the sandbox hung up");
    private static final int FLAKY_FAILURES = 2;
    private static final long SLOW_MILLIS = 5_000;

    private final Database database;

    SandboxGateway(Database database) {
        this.database = database;
    }

    @Override
    public boolean knowsToken(String token) {
        return TOKENS.containsKey(token);
    }

    @Override
    public Answer authorise(String key, @Nullable String token, Money amount) {
        Behaviour behaviour = token == null ? Behaviour.DECLINE : TOKENS.getOrDefault(token, Behaviour.DECLINE);
        think(
                behaviour == Behaviour.SLOW
                        ? SLOW_MILLIS
                        : ThreadLocalRandom.current().nextLong(20, 80));
        return switch (behaviour) {
            case APPROVE, SLOW -> database.write(tx -> hold(tx, key, amount));
            case FLAKY -> database.write(tx -> flaky(tx, key, amount));
            case DECLINE -> database.write(tx -> once(tx, key, new Answer.Declined("card_declined")));
            case NO_FUNDS -> database.write(tx -> once(tx, key, new Answer.Declined("insufficient_funds")));
        };
    }

    @Override
    public Answer capture(String key, String gatewayId, Money amount) {
        think(ThreadLocalRandom.current().nextLong(10, 40));
        return database.write(tx -> before(tx, key).orElseGet(() -> {
            int taken = tx.update("""
                            update payments.sandbox_charge set captured_minor = :amount
                            where id = :id and not voided and captured_minor = 0 and amount_minor >= :amount""")
                    .bind("amount", amount.amountMinor())
                    .bind("id", gatewayId)
                    .execute();
            return once(tx, key, taken == 1 ? new Answer.Approved(gatewayId) : new Answer.Declined("not_capturable"));
        }));
    }

    @Override
    public Answer release(String key, String gatewayId) {
        think(ThreadLocalRandom.current().nextLong(10, 40));
        return database.write(tx -> before(tx, key).orElseGet(() -> {
            int released = tx.update(
                            "update payments.sandbox_charge set voided = true where id = :id and captured_minor = 0")
                    .bind("id", gatewayId)
                    .execute();
            return once(
                    tx, key, released == 1 ? new Answer.Approved(gatewayId) : new Answer.Declined("already_captured"));
        }));
    }

    /// Two calls with one key at once hold the money once: the second waits for the first and finds its answer.
    private static Answer hold(Tx tx, String key, Money amount) {
        String id = "ch_" + UuidV7.next();
        int held = tx.update("""
                        insert into payments.sandbox_charge (id, key, amount_minor) values (:id, :key, :amount)
                        on conflict (key) do nothing""")
                .bind("id", id)
                .bind("key", key)
                .bind("amount", amount.amountMinor())
                .execute();
        return held == 1
                ? once(tx, key, new Answer.Approved(id))
                : before(tx, key).orElseThrow();
    }

    private static Answer flaky(Tx tx, String key, Money amount) {
        int tries =
                tx.query("""
                        insert into payments.sandbox_answer (key, outcome, detail) values (:key, 'unknown', 'flaky')
                        on conflict (key) do update set tries = payments.sandbox_answer.tries + 1
                        returning tries""").bind("key", key + ":flaky").mapTo(Integer.class).one();
        Answer answer = tries == 1 ? NO_ANSWER : hold(tx, key, amount);
        return tries <= FLAKY_FAILURES ? NO_ANSWER : answer;
    }

    private static Answer once(Tx tx, String key, Answer answer) {
        String outcome = answer instanceof Answer.Approved ? "approved" : "declined";
        String detail = switch (answer) {
            case Answer.Approved approved -> approved.gatewayId();
            case Answer.Declined declined -> declined.reason();
            case Answer.Unknown unknown -> unknown.why();
        };
        int first = tx.update(
                        "insert into payments.sandbox_answer (key, outcome, detail) values (:key, :outcome, :detail) on conflict do nothing")
                .bind("key", key)
                .bind("outcome", outcome)
                .bind("detail", detail)
                .execute();
        return first == 1 ? answer : before(tx, key).orElse(answer);
    }

    private static Optional<Answer> before(Tx tx, String key) {
        return tx.query("select outcome, detail from payments.sandbox_answer where key = :key")
                .bind("key", key)
                .map((row, context) -> row.getString("outcome").equals("approved")
                        ? (Answer) new Answer.Approved(row.getString("detail"))
                        : new Answer.Declined(row.getString("detail")))
                .findOne();
    }

    private static void think(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
