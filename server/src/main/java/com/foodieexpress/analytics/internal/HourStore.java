package com.foodieexpress.analytics.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;

/// SQL of the counts by hour.
final class HourStore {

    /// Adds to the hours, in order.
    void add(Tx tx, HourCounts counts) {
        List<Instant> hours = List.copyOf(counts.hours().keySet());
        List<long[]> rows = List.copyOf(counts.hours().values());
        var statement = tx.update("""
                        insert into analytics.hour_count as h (hour, placed, delivered, cancelled, revenue_minor,
                            captured_minor, made, reached_placed, reached_accepted, reached_pickup, reached_door)
                        select * from unnest(:hours::timestamptz[], :placed::bigint[], :delivered::bigint[],
                            :cancelled::bigint[], :revenue_minor::bigint[], :captured_minor::bigint[], :made::bigint[],
                            :reached_placed::bigint[], :reached_accepted::bigint[], :reached_pickup::bigint[],
                            :reached_door::bigint[])
                        on conflict (hour) do update set
                            placed = h.placed + excluded.placed, delivered = h.delivered + excluded.delivered,
                            cancelled = h.cancelled + excluded.cancelled,
                            revenue_minor = h.revenue_minor + excluded.revenue_minor,
                            captured_minor = h.captured_minor + excluded.captured_minor, made = h.made + excluded.made,
                            reached_placed = h.reached_placed + excluded.reached_placed,
                            reached_accepted = h.reached_accepted + excluded.reached_accepted,
                            reached_pickup = h.reached_pickup + excluded.reached_pickup,
                            reached_door = h.reached_door + excluded.reached_door""")
                .bindArray(
                        "hours",
                        String.class,
                        hours.stream().map(Instant::toString).toList());
        for (HourCounter counter : HourCounter.values()) {
            statement.bindArray(
                    counter.column(),
                    Long.class,
                    rows.stream().map(row -> row[counter.ordinal()]).toList());
        }
        statement.execute();
    }

    /// The hours with a count from `from` on and before `to`.
    HourCounts between(Tx tx, Instant from, Instant to) {
        HourCounts counts = new HourCounts();
        tx.query("select * from analytics.hour_count where hour >= :from and hour < :to")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> {
                    Instant hour = row.getTimestamp("hour").toInstant();
                    for (HourCounter counter : HourCounter.values()) {
                        counts.add(hour, counter, row.getLong(counter.column()));
                    }
                    return hour;
                })
                .list();
        return counts;
    }
}
