package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;

/// SQL of the evaluator's pulse.
final class HeartbeatStore {

    /// One evaluation at a time, also when a lease ran out under one.
    void lock(Tx tx) {
        tx.update("insert into alerting.heartbeat (only_row, at) values (true, 'epoch') on conflict do nothing")
                .execute();
        tx.query("select at from alerting.heartbeat for update").mapToMap().one();
    }

    void set(Tx tx, Instant at) {
        tx.update("update alerting.heartbeat set at = :at").bind("at", at).execute();
    }

    /// Empty before the first evaluation ever.
    Optional<Instant> last(Tx tx) {
        return tx.query("select at from alerting.heartbeat")
                .map((row, context) -> row.getTimestamp("at").toInstant())
                .findOne();
    }
}
