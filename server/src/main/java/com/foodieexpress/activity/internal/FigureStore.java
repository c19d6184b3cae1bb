package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/// SQL of the figures by hour and day.
@Singleton
class FigureStore {

    /// Ordered as the rows are locked, so that two nodes wait for each other in one order.
    record Key(Grain grain, Instant begins, Source source, String service) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = grain.compareTo(other.grain);
            order = order == 0 ? begins.compareTo(other.begins) : order;
            order = order == 0 ? source.compareTo(other.source) : order;
            return order == 0 ? service.compareTo(other.service) : order;
        }
    }

    private final KnownRows<Key> there = new KnownRows<>();

    record Part(Grain grain, Instant begins) {}

    /// `sketch` as it is stored.
    record Stored(
            Part part,
            Source source,
            String service,
            long calls,
            long failures,
            long micros,
            long slowest,
            byte[] sketch) {}

    /// Adds to the rows of these keys, making those that are missing.
    void add(Tx tx, Map<Key, Tally> more) {
        List<Key> keys = more.keySet().stream().sorted().toList();
        if (keys.isEmpty()) {
            return;
        }
        Map<Key, Tally> known = there.allOf(keys) ? lock(tx, keys) : Map.of();
        if (known.size() < keys.size()) {
            bindKeys(tx.update("""
                            insert into activity.figure (grain, begins, source, service)
                            select * from unnest(:grains::smallint[], :begins::timestamptz[], :sources::smallint[],
                                :services::text[]) on conflict do nothing"""), keys).execute();
            known = lock(tx, keys);
            tx.afterCommit(() -> there.add(keys));
        }
        Map<Key, Tally> rows = known;
        more.forEach((key, tally) ->
                Objects.requireNonNull(rows.get(key), "a row for each key").add(tally));
        update(tx, List.copyOf(rows.keySet()), List.copyOf(rows.values()));
    }

    private static Map<Key, Tally> lock(Tx tx, List<Key> keys) {
        var known = new LinkedHashMap<Key, Tally>();
        bindKeys(tx.query("""
                        select f.* from activity.figure f
                        join unnest(:grains::smallint[], :begins::timestamptz[], :sources::smallint[], :services::text[])
                            as n (grain, begins, source, service)
                            on f.grain = n.grain and f.begins = n.begins and f.source = n.source and f.service = n.service
                        order by f.grain, f.begins, f.source, f.service for update of f"""), keys)
                .map((row, context) -> Map.entry(
                        new Key(
                                Grain.of(row.getInt("grain")),
                                row.getTimestamp("begins").toInstant(),
                                Source.of(row.getInt("source")),
                                row.getString("service")),
                        Tally.stored(
                                row.getLong("calls"),
                                row.getLong("failures"),
                                row.getLong("micros"),
                                row.getLong("slowest"),
                                row.getBytes("sketch"))))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        return known;
    }

    private static void update(Tx tx, List<Key> keys, List<Tally> tallies) {
        bindKeys(tx.update("""
                        update activity.figure f set calls = n.calls, failures = n.failures, micros = n.micros,
                            slowest = n.slowest, sketch = decode(n.sketch, 'hex')
                        from unnest(:grains::smallint[], :begins::timestamptz[], :sources::smallint[], :services::text[],
                            :calls::bigint[], :failures::bigint[], :micros::bigint[], :slowest::bigint[], :sketches::text[])
                            as n (grain, begins, source, service, calls, failures, micros, slowest, sketch)
                        where f.grain = n.grain and f.begins = n.begins and f.source = n.source
                            and f.service = n.service"""), keys)
                .bindArray("calls", Long.class, each(tallies, Tally::calls))
                .bindArray("failures", Long.class, each(tallies, Tally::failures))
                .bindArray("micros", Long.class, each(tallies, Tally::micros))
                .bindArray("slowest", Long.class, each(tallies, Tally::slowest))
                .bindArray("sketches", String.class, each(tallies, FigureStore::hex))
                .execute();
    }

    /// How many calls each of these hours and days has, of those that have any. It grows with everything that is added.
    Map<Part, Long> calls(Tx tx, Set<Part> parts) {
        var calls = new HashMap<Part, Long>();
        tx.query("""
                        select grain, begins, sum(calls) as calls from activity.figure
                        where grain = 0 and begins = any(:hours::timestamptz[])
                            or grain = 1 and begins = any(:days::timestamptz[])
                        group by grain, begins""")
                .bindArray("hours", String.class, begins(parts, Grain.HOUR))
                .bindArray("days", String.class, begins(parts, Grain.DAY))
                .map((row, context) -> Map.entry(part(row), row.getLong("calls")))
                .forEach(each -> calls.put(each.getKey(), each.getValue()));
        return calls;
    }

    /// Everything of these hours and days.
    List<Stored> of(Tx tx, Set<Part> parts) {
        return tx.query("""
                        select * from activity.figure
                        where grain = 0 and begins = any(:hours::timestamptz[])
                            or grain = 1 and begins = any(:days::timestamptz[])""")
                .bindArray("hours", String.class, begins(parts, Grain.HOUR))
                .bindArray("days", String.class, begins(parts, Grain.DAY))
                .map((row, context) -> new Stored(
                        part(row),
                        Source.of(row.getInt("source")),
                        row.getString("service"),
                        row.getLong("calls"),
                        row.getLong("failures"),
                        row.getLong("micros"),
                        row.getLong("slowest"),
                        row.getBytes("sketch")))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                Grain.of(row.getInt("grain")), row.getTimestamp("begins").toInstant());
    }

    int deleteHoursBefore(Tx tx, Instant first, int limit) {
        return tx.update("""
                        delete from activity.figure where (grain, begins, source, service) in (
                            select grain, begins, source, service from activity.figure
                            where grain = 0 and begins < :first order by begins limit :limit)""").bind("first", first).bind("limit", limit).execute();
    }

    static List<String> begins(Set<Part> parts, Grain grain) {
        return parts.stream()
                .filter(part -> part.grain() == grain)
                .map(part -> part.begins().toString())
                .toList();
    }

    private static <S extends SqlStatement<S>> S bindKeys(S statement, List<Key> keys) {
        return statement
                .bindArray(
                        "grains", Integer.class, each(keys, key -> key.grain().number()))
                .bindArray(
                        "begins", String.class, each(keys, key -> key.begins().toString()))
                .bindArray(
                        "sources", Integer.class, each(keys, key -> key.source().number()))
                .bindArray("services", String.class, each(keys, Key::service));
    }

    private static String hex(Tally tally) {
        return HexFormat.of().formatHex(tally.sketch().bytes());
    }

    private static <R, T> List<T> each(List<R> rows, Function<R, T> column) {
        return rows.stream().map(column).toList();
    }
}
