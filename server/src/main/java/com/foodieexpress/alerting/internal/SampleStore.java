package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/// SQL of what was measured.
final class SampleStore {

    record Point(Instant minute, double value) {}

    private record Key(String measure, Instant minute, String group) {}

    /// These are what the minutes came to; what was known of them before is replaced.
    void set(Tx tx, Collection<Reading> readings) {
        put(tx, readings, """
                insert into alerting.sample as s (measure, group_key, minute, num, den)
                select * from unnest(:measures::text[], :groups::text[], :minutes::timestamptz[], :nums::float8[],
                    :dens::float8[])
                on conflict (measure, minute, group_key) do update set num = excluded.num, den = excluded.den""");
    }

    /// Adds to what the minutes came to.
    void add(Tx tx, Collection<Reading> readings) {
        put(tx, readings, """
                insert into alerting.sample as s (measure, group_key, minute, num, den)
                select * from unnest(:measures::text[], :groups::text[], :minutes::timestamptz[], :nums::float8[],
                    :dens::float8[])
                on conflict (measure, minute, group_key) do update
                set num = s.num + excluded.num, den = s.den + excluded.den""");
    }

    /// Adds to how often something happened in minutes that are over, unless [#touch] says otherwise.
    void count(Tx tx, Collection<Reading> readings) {
        put(tx, readings, """
                insert into alerting.sample as s (measure, group_key, minute, num, den)
                select r.measure, r.group_key, r.minute, r.num, greatest(r.den, 1)
                from unnest(:measures::text[], :groups::text[], :minutes::timestamptz[], :nums::float8[],
                    :dens::float8[]) as r (measure, group_key, minute, num, den)
                on conflict (measure, minute, group_key) do update set num = s.num + excluded.num""");
    }

    /// Says how far minutes have come and leaves alone what was counted in them.
    void touch(Tx tx, Collection<Reading> minutes) {
        put(tx, minutes, """
                insert into alerting.sample as s (measure, group_key, minute, num, den)
                select * from unnest(:measures::text[], :groups::text[], :minutes::timestamptz[], :nums::float8[],
                    :dens::float8[])
                on conflict (measure, minute, group_key) do update set den = excluded.den""");
    }

    Map<String, Sum> sums(Tx tx, String measure, Instant from, Instant to) {
        Map<String, Sum> sums = new HashMap<>();
        tx.query("""
                        select group_key, sum(num) as num, sum(den) as den from alerting.sample
                        where measure = :measure and minute >= :from and minute < :to group by group_key""")
                .bind("measure", measure)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        Map.entry(row.getString("group_key"), new Sum(row.getDouble("num"), row.getDouble("den"))))
                .forEach(each -> sums.put(each.getKey(), each.getValue()));
        return sums;
    }

    /// Of the group of everything, in windows side by side, each within one of the spans that begin at `starts`.
    List<Sum> windows(Tx tx, String measure, List<Instant> starts, Duration span, Duration window) {
        return tx.query("""
                        select sum(num) as num, sum(den) as den
                        from unnest(:starts::timestamptz[]) as start
                        join alerting.sample on measure = :measure and group_key = ''
                            and minute >= start and minute < start + make_interval(secs => :span)
                        group by start, floor(extract(epoch from minute - start) / :window)""")
                .bindArray(
                        "starts",
                        String.class,
                        starts.stream().map(Instant::toString).toList())
                .bind("measure", measure)
                .bind("span", (double) span.toSeconds())
                .bind("window", (double) window.toSeconds())
                .map((row, context) -> new Sum(row.getDouble("num"), row.getDouble("den")))
                .list();
    }

    /// The minutes of one group, oldest first.
    List<Point> series(Tx tx, String measure, String group, Instant from, Instant to) {
        return tx.query("""
                        select minute, num / den as value from alerting.sample
                        where measure = :measure and group_key = :group and minute >= :from and minute < :to and den > 0
                        order by minute""")
                .bind("measure", measure)
                .bind("group", group)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Point(row.getTimestamp("minute").toInstant(), row.getDouble("value")))
                .list();
    }

    /// Every minute of a measure, for the back-test.
    List<Reading> all(Tx tx, String measure, Instant from, Instant to) {
        return tx.query("""
                        select * from alerting.sample where measure = :measure and minute >= :from and minute < :to
                        order by minute""")
                .bind("measure", measure)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Reading(
                        measure,
                        row.getString("group_key"),
                        row.getTimestamp("minute").toInstant(),
                        new Sum(row.getDouble("num"), row.getDouble("den"))))
                .list();
    }

    /// Of single groups, before a minute.
    int deleteGroups(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from alerting.sample where (measure, minute, group_key) in (
                            select measure, minute, group_key from alerting.sample
                            where minute < :before and group_key <> '' order by minute limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    int delete(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from alerting.sample where (measure, minute, group_key) in (
                            select measure, minute, group_key from alerting.sample
                            where minute < :before order by minute limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    /// In one order, so that two who write wait for each other and do not embrace.
    private static void put(Tx tx, Collection<Reading> readings, String sql) {
        if (readings.isEmpty()) {
            return;
        }
        Map<Key, Sum> merged = new TreeMap<>(java.util.Comparator.comparing(Key::measure)
                .thenComparing(Key::minute)
                .thenComparing(Key::group));
        readings.forEach(
                each -> merged.merge(new Key(each.measure(), each.minute(), each.group()), each.sum(), Sum::plus));
        List<Key> keys = new ArrayList<>(merged.keySet());
        List<Sum> sums = new ArrayList<>(merged.values());
        Update update = tx.update(sql);
        update.bindArray("measures", String.class, each(keys, Key::measure))
                .bindArray("groups", String.class, each(keys, Key::group))
                .bindArray(
                        "minutes", String.class, each(keys, key -> key.minute().toString()))
                .bindArray("nums", Double.class, each(sums, Sum::num))
                .bindArray("dens", Double.class, each(sums, Sum::den))
                .execute();
    }

    private static <R, T> List<T> each(List<R> rows, Function<R, T> column) {
        return rows.stream().map(column).toList();
    }
}
