package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.ActionFigures.MinuteFigures;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// SQL of the figures by minute.
@Singleton
class MetricStore {

    /// What a minute of one kind adds up to.
    record Minute(Instant minute, int kind, Tally tally) {}

    private record Row(Instant minute, int kind) {
        static Row of(Minute minute) {
            return new Row(minute.minute(), minute.kind());
        }
    }

    record Named(Instant minute, String source, String service, String method, Tally tally) {}

    private final KnownRows<Row> there = new KnownRows<>();

    /// Adds to the rows of these minutes, which must be sorted: two nodes then wait for each other in one order.
    void add(Tx tx, List<Minute> minutes) {
        List<Minute> known = there.allOf(each(minutes, Row::of)) ? lock(tx, minutes) : List.of();
        if (known.size() < minutes.size()) {
            bound(tx, minutes, """
                    insert into activity.metric (minute, call_no)
                    select * from unnest(:minutes::timestamptz[], :kinds::int[]) on conflict do nothing""");
            known = lock(tx, minutes);
            tx.afterCommit(() -> there.add(each(minutes, Row::of)));
        }
        for (int i = 0; i < known.size(); i++) {
            known.get(i).tally().add(minutes.get(i).tally());
        }
        tx.update("""
                        update activity.metric m set calls = n.calls, failures = n.failures, micros = n.micros,
                            slowest = n.slowest, sketch = decode(n.sketch, 'hex')
                        from unnest(:minutes::timestamptz[], :kinds::int[], :calls::bigint[], :failures::bigint[],
                            :micros::bigint[], :slowest::bigint[], :sketches::text[])
                            as n (minute, call_no, calls, failures, micros, slowest, sketch)
                        where m.minute = n.minute and m.call_no = n.call_no""")
                .bindArray(
                        "minutes", String.class, each(known, row -> row.minute().toString()))
                .bindArray("kinds", Integer.class, each(known, Minute::kind))
                .bindArray("calls", Long.class, each(known, row -> row.tally().calls()))
                .bindArray(
                        "failures", Long.class, each(known, row -> row.tally().failures()))
                .bindArray("micros", Long.class, each(known, row -> row.tally().micros()))
                .bindArray("slowest", Long.class, each(known, row -> row.tally().slowest()))
                .bindArray(
                        "sketches",
                        String.class,
                        each(
                                known,
                                row -> HexFormat.of()
                                        .formatHex(row.tally().sketch().bytes())))
                .execute();
    }

    private static void bound(Tx tx, List<Minute> minutes, String sql) {
        tx.update(sql)
                .bindArray(
                        "minutes",
                        String.class,
                        each(minutes, row -> row.minute().toString()))
                .bindArray("kinds", Integer.class, each(minutes, Minute::kind))
                .execute();
    }

    /// The rows as they are, in the same order.
    private static List<Minute> lock(Tx tx, List<Minute> minutes) {
        return tx.query("""
                        select m.* from activity.metric m
                        join unnest(:minutes::timestamptz[], :kinds::int[]) as n (minute, call_no)
                            on m.minute = n.minute and m.call_no = n.call_no
                        order by m.minute, m.call_no for update of m""")
                .bindArray(
                        "minutes",
                        String.class,
                        each(minutes, row -> row.minute().toString()))
                .bindArray("kinds", Integer.class, each(minutes, Minute::kind))
                .map((row, context) -> new Minute(
                        row.getTimestamp("minute").toInstant(),
                        row.getInt("call_no"),
                        Tally.stored(
                                row.getLong("calls"),
                                row.getLong("failures"),
                                row.getLong("micros"),
                                row.getLong("slowest"),
                                row.getBytes("sketch"))))
                .list();
    }

    /// Every minute of the window, oldest first, of the kinds whose names begin so.
    List<Named> between(Tx tx, Instant from, Instant to, String service, String method) {
        return tx.query("""
                        select m.*, k.source, k.service, k.method
                        from activity.metric m join activity.kind k on k.no = m.call_no
                        where m.minute >= :from and m.minute < :to
                            and starts_with(k.service, :service) and starts_with(k.method, :method)
                        order by m.minute, m.call_no""")
                .bind("from", from)
                .bind("to", to)
                .bind("service", service)
                .bind("method", method)
                .map((row, context) -> new Named(
                        row.getTimestamp("minute").toInstant(),
                        Source.of(row.getInt("source")).word(),
                        row.getString("service"),
                        row.getString("method"),
                        Tally.stored(
                                row.getLong("calls"),
                                row.getLong("failures"),
                                row.getLong("micros"),
                                row.getLong("slowest"),
                                row.getBytes("sketch"))))
                .list();
    }

    /// What each minute with a call adds up to, oldest first. The time is that of answers to requests.
    List<MinuteFigures> minutes(Tx tx, Instant from, Instant to) {
        return tx.query("""
                        select m.minute, sum(m.calls) as calls, sum(m.failures) as failures,
                            coalesce(sum(m.calls) filter (where k.source = 0), 0) as answered,
                            coalesce(sum(m.micros) filter (where k.source = 0), 0) as micros
                        from activity.metric m join activity.kind k on k.no = m.call_no
                        where m.minute >= :from and m.minute < :to group by m.minute order by m.minute""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new MinuteFigures(
                        row.getTimestamp("minute").toInstant(),
                        row.getLong("calls"),
                        row.getLong("failures"),
                        FigureSum.rounded(row.getDouble("micros") / Math.max(1, row.getLong("answered")) / 1_000)))
                .list();
    }

    /// The first minute there is, null for none.
    @Nullable
    Instant oldest(Tx tx) {
        return tx.query("select min(minute) as minute from activity.metric")
                .map((row, context) -> {
                    var minute = row.getTimestamp("minute");
                    return Optional.ofNullable(minute).map(Timestamp::toInstant);
                })
                .one()
                .orElse(null);
    }

    /// What all of it takes on the disk, with its index.
    long bytes(Tx tx) {
        return tx.query("select pg_total_relation_size('activity.metric')")
                .mapTo(Long.class)
                .one();
    }

    int deleteBefore(Tx tx, Instant first, int limit) {
        return tx.update("""
                        delete from activity.metric where (minute, call_no) in (
                            select minute, call_no from activity.metric where minute < :first order by minute limit :limit)""").bind("first", first).bind("limit", limit).execute();
    }

    private static <T> List<T> each(List<Minute> minutes, Function<Minute, T> column) {
        return minutes.stream().map(column).toList();
    }
}
