package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of what went wrong lately.
@Singleton
class FaultStore {

    record Faults(Instant minute, String service, long faults) {}

    /// Requests answered with 5xx since a minute. Runs along the partial index of failures.
    List<Faults> since(Tx tx, Instant from) {
        return tx.query("""
                        select date_trunc('minute', uuid_extract_timestamp(a.id)) as minute, k.service,
                            sum(a.failures) as faults
                        from activity.action a join activity.kind k on k.no = a.call_no
                        where a.failures > 0 and a.status >= 500 and k.source = 0 and a.id >= :from
                        group by 1, 2""")
                .bind("from", UuidV7.first(from))
                .map((row, context) -> new Faults(
                        row.getTimestamp("minute").toInstant(), row.getString("service"), row.getLong("faults")))
                .list();
    }

    Optional<UUID> newest(Tx tx) {
        return tx.query("select id from activity.action order by id desc limit 1")
                .mapTo(UUID.class)
                .findOne();
    }
}
