package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.Punctuality.Count;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;

/// SQL of what was promised and what is still under way.
final class PunctualityStore {

    /// Late is what was promised before `before`. Reads the orders under way, which have an index of their own.
    Count count(Tx tx, Instant before) {
        return tx.query("""
                        select count(*) as open,
                            count(*) filter (where o.placed_at
                                + make_interval(mins => coalesce(q.eta_high_minutes, 60)) < :before) as late
                        from ordering.orders o left join ordering.quote q on q.id = o.quote_id
                        where o.state in ('PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'PICKED_UP')""")
                .bind("before", before)
                .map((row, context) -> new Count(row.getInt("open"), row.getInt("late")))
                .one();
    }
}
