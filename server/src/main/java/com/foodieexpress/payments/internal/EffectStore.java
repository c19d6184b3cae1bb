package com.foodieexpress.payments.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.Payments.Method;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// SQL of effects.
@ApplicationScoped
class EffectStore {

    /// Asks for a movement, under the next free key of its kind. The caller holds the payment's lock.
    void ask(Tx tx, UUID reference, Effect.Kind kind, Money amount, Instant now) {
        int before = tx.query("select count(*) from payments.effect where reference = :reference and kind = :kind")
                .bind("reference", reference)
                .bind("kind", kind.name())
                .mapTo(Integer.class)
                .one();
        tx.update("""
                        insert into payments.effect (key, reference, kind, amount_minor, next_try_at, trace)
                        values (:key, :reference, :kind, :amount, :now, :trace)""")
                .bind("key", Effect.key(reference, kind, before + 1))
                .bind("reference", reference)
                .bind("kind", kind.name())
                .bind("amount", amount.amountMinor())
                .bind("now", now)
                .bind("trace", Traces.place())
                .execute();
    }

    /// True while a movement of the payment is asked for and not answered.
    boolean anyWaiting(Tx tx, UUID reference) {
        return tx.query("""
                        select exists (select from payments.effect
                            where reference = :reference and state = 'WAITING')""").bind("reference", reference).mapTo(Boolean.class).one();
    }

    /// Leases due effects, the oldest of each reference only, so that one payment is worked on by one worker at a time
    /// and in order.
    List<Effect> claim(Tx tx, Instant now, Instant leasedUntil, int limit) {
        return tx.query("""
                        update payments.effect e set leased_until = :lease, attempts = e.attempts + 1
                        from payments.payment p,
                            (select key from payments.effect w
                             where w.state = 'WAITING' and w.next_try_at <= :now and (w.leased_until is null or w.leased_until < :now)
                                and not exists (select 1 from payments.effect o
                                    where o.reference = w.reference and o.seq < w.seq and o.state = 'WAITING')
                             order by w.seq limit :limit for update skip locked) due
                        where e.key = due.key and p.reference = e.reference
                        returning e.key, e.reference, e.kind, e.amount_minor, e.attempts, p.method, p.token, p.gateway_id, p.currency,
                            e.trace""")
                .bind("lease", leasedUntil)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> effect(row))
                .list();
    }

    /// False when somebody else finished it meanwhile, after this worker's lease ran out.
    boolean finish(Tx tx, Effect effect, String state) {
        return tx.update(
                                "update payments.effect set state = :state, leased_until = null where key = :key and state = 'WAITING'")
                        .bind("state", state)
                        .bind("key", effect.key())
                        .execute()
                == 1;
    }

    /// False when it was finished meanwhile.
    boolean tryAgain(Tx tx, Effect effect, Instant at, String error) {
        return tx.update("""
                        update payments.effect set leased_until = null, next_try_at = :at, last_error = :error
                        where key = :key and state = 'WAITING'""")
                        .bind("at", at)
                        .bind("error", error)
                        .bind("key", effect.key())
                        .execute()
                == 1;
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                row.getString("key"),
                row.getObject("reference", UUID.class),
                Effect.Kind.valueOf(row.getString("kind")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getInt("attempts"),
                Method.valueOf(row.getString("method")),
                row.getString("token"),
                row.getString("gateway_id"),
                row.getBytes("trace"));
    }
}
