package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.PersonActions.Visit;
import com.foodieexpress.activity.PersonActions.Visits;
import com.foodieexpress.activity.Step;
import com.foodieexpress.platform.db.DailyPartitions;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// SQL of what people did by the hour.
@Singleton
class VisitStore {

    private static final String TABLE = "activity.visit";

    static final String NEWEST = """
            select begins, session_id, agent, network::text as network, step, actions, calls, first_at, last_at,
                (select visits_since from activity.calendar) as counted_since
            from activity.visit v
            where person = (select no from activity.person where user_id = :person) and begins >= :since and begins < :end
            order by v.begins desc, v.session_id desc, v.agent desc, v.network desc limit :rows""";

    /// Whose hour it is. `network` is in the words of [Networks].
    record Key(
            Instant begins,
            int person,
            @Nullable UUID session,
            Agent agent,
            @Nullable String network) {

        /// The order in which rows are locked, so that two nodes wait for each other in one order.
        static final Comparator<Key> ORDER = Comparator.comparing(Key::begins)
                .thenComparing(Key::person)
                .thenComparing(Key::session, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::agent)
                .thenComparing(Key::network, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /// What is added to a row.
    record Done(Step step, int actions, long calls, Instant first, Instant last) {

        Done and(Done other) {
            return new Done(
                    step.or(other.step),
                    actions + other.actions,
                    calls + other.calls,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /// Adds to the rows of these keys, making those that are missing.
    void add(Tx tx, Map<Key, Done> more) {
        List<Map.Entry<Key, Done>> rows = more.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Key.ORDER))
                .toList();
        tx.update("""
                        insert into activity.visit as v (begins, person, session_id, agent, network, step, actions, calls,
                            first_at, last_at)
                        select * from unnest(:begins::timestamptz[], :people::int[], :sessions::uuid[], :agents::smallint[],
                            :networks::cidr[], :steps::smallint[], :actions::int[], :calls::bigint[],
                            :firsts::timestamptz[], :lasts::timestamptz[])
                        on conflict (person, begins, session_id, agent, network) do update set
                            step = greatest(v.step, excluded.step), actions = v.actions + excluded.actions,
                            calls = v.calls + excluded.calls, first_at = least(v.first_at, excluded.first_at),
                            last_at = greatest(v.last_at, excluded.last_at)""")
                .bindArray(
                        "begins", String.class, keys(rows, key -> key.begins().toString()))
                .bindArray("people", Integer.class, keys(rows, Key::person))
                .bindArray("sessions", UUID.class, keys(rows, Key::session))
                .bindArray(
                        "agents", Integer.class, keys(rows, key -> key.agent().number()))
                .bindArray("networks", String.class, keys(rows, Key::network))
                .bindArray(
                        "steps", Integer.class, done(rows, each -> each.step().ordinal()))
                .bindArray("actions", Integer.class, done(rows, Done::actions))
                .bindArray("calls", Long.class, done(rows, Done::calls))
                .bindArray(
                        "firsts", String.class, done(rows, each -> each.first().toString()))
                .bindArray("lasts", String.class, done(rows, each -> each.last().toString()))
                .execute();
    }

    private static <T extends @Nullable Object> List<T> keys(List<Map.Entry<Key, Done>> rows, Function<Key, T> column) {
        return rows.stream().map(row -> column.apply(row.getKey())).toList();
    }

    private static <T> List<T> done(List<Map.Entry<Key, Done>> rows, Function<Done, T> column) {
        return rows.stream().map(row -> column.apply(row.getValue())).toList();
    }

    /// The newest of a person's, at most `limit`, newest hour first, and from when on all actions are in one.
    Visits newest(Tx tx, UUID person, Instant since, Instant end, int limit) {
        List<Counted> rows = tx.query(NEWEST)
                .bind("person", person)
                .bind("since", since)
                .bind("end", end)
                .bind("rows", limit)
                .map((row, context) -> counted(row))
                .list();
        Instant whole = rows.isEmpty() ? since(tx) : rows.getFirst().since();
        return new Visits(
                whole.isAfter(since) ? whole : since,
                rows.stream().map(Counted::visit).toList());
    }

    private record Counted(Instant since, Visit visit) {}

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getTimestamp("counted_since").toInstant(),
                new Visit(
                        row.getTimestamp("begins").toInstant(),
                        row.getObject("session_id", UUID.class),
                        Agent.of(row.getInt("agent")).word(),
                        row.getString("network"),
                        Step.values()[row.getInt("step")],
                        row.getInt("actions"),
                        row.getLong("calls"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()));
    }

    private static Instant since(Tx tx) {
        return tx.query("select visits_since from activity.calendar")
                .map((row, context) -> row.getTimestamp("visits_since").toInstant())
                .one();
    }

    /// Makes one row of a person's of each hour, which tells no more of sessions, programs and networks.
    void forget(Tx tx, UUID person) {
        tx.update("""
                        with gone as (
                            delete from activity.visit
                            where person = (select no from activity.person where user_id = :person) returning *)
                        insert into activity.visit (begins, person, agent, step, actions, calls, first_at, last_at)
                        select begins, person, 0, max(step), sum(actions), sum(calls), min(first_at), max(last_at)
                        from gone group by begins, person""").bind("person", person).execute();
    }

    // ---- partitions, one for each day, as the actions have them

    void ensurePartition(Tx tx, LocalDate day) {
        DailyPartitions.add(tx, TABLE, day);
    }

    void dropPartition(Tx tx, LocalDate day) {
        DailyPartitions.drop(tx, TABLE, day);
    }
}
