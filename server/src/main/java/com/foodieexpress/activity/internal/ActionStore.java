package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.db.DailyPartitions;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// SQL of actions.
@Singleton
class ActionStore {

    private static final String TABLE = "activity.action";

    private static final String STRAIGHT =
            "copy activity.action (" + CopyBytes.COLUMNS + ") from stdin (format binary)";
    private static final String ASIDE = "copy pg_temp.incoming (" + CopyBytes.COLUMNS + ") from stdin (format binary)";

    /// Stores actions of which none is stored yet; fails when one is.
    void copy(Tx tx, byte[] rows) {
        copy(tx, STRAIGHT, rows);
    }

    /// Stores those actions that are not stored yet and says which these were.
    Set<UUID> copyNew(Tx tx, byte[] rows) {
        tx.update("create temp table incoming (like activity.action) on commit drop")
                .execute();
        copy(tx, ASIDE, rows);
        return tx.query("insert into activity.action (" + CopyBytes.COLUMNS + ") select " + CopyBytes.COLUMNS
                        + " from pg_temp.incoming on conflict (id) do nothing returning id")
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
    }

    private static void copy(Tx tx, String statement, byte[] rows) {
        try {
            var copy = tx.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("copying actions failed", e);
        }
    }

    /// How many calls a row stands for. Nearly all stand for one, which is not written down.
    static int calls(ResultSet row) throws SQLException {
        return Math.max(1, row.getInt("calls"));
    }

    // ---- kinds

    void addKinds(Tx tx, List<Action.Kind> kinds) {
        tx.update("""
                        insert into activity.kind (source, service, method, action)
                        select * from unnest(:sources::smallint[], :services::text[], :methods::text[], :actions::text[])
                        on conflict do nothing""")
                .bindArray(
                        "sources",
                        Integer.class,
                        kinds.stream().map(kind -> kind.source().number()).toList())
                .bindArray(
                        "services",
                        String.class,
                        kinds.stream().map(kind -> kind.name().service()).toList())
                .bindArray(
                        "methods",
                        String.class,
                        kinds.stream().map(kind -> kind.name().method()).toList())
                .bindArray(
                        "actions",
                        String.class,
                        kinds.stream().map(Action.Kind::action).toList())
                .execute();
    }

    Map<Action.Kind, Integer> numbers(Tx tx, List<Action.Kind> kinds) {
        var numbers = new HashMap<Action.Kind, Integer>();
        tx.query("select no, source, service, method, action from activity.kind where service = any(:services)")
                .bindArray(
                        "services",
                        String.class,
                        kinds.stream()
                                .map(kind -> kind.name().service())
                                .distinct()
                                .toList())
                .map((row, context) -> Map.entry(
                        new Action.Kind(
                                Source.of(row.getInt("source")),
                                new CallName(row.getString("service"), row.getString("method")),
                                row.getString("action")),
                        row.getInt("no")))
                .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        return numbers;
    }

    /// The names clients have used.
    List<CallName> clientNames(Tx tx) {
        return tx.query("select distinct service, method from activity.kind where source = 3")
                .map((row, context) -> new CallName(row.getString("service"), row.getString("method")))
                .list();
    }

    // ---- partitions, one for each day of ids

    /// Makes the partition of one day. Names and bounds come from the date alone, never from outside.
    void ensurePartition(Tx tx, LocalDate day) {
        DailyPartitions.add(tx, TABLE, day, first(day), first(day.plusDays(1)));
    }

    /// The days that have a partition, oldest first.
    List<LocalDate> listPartitions(Tx tx) {
        return DailyPartitions.list(tx, TABLE);
    }

    void dropPartition(Tx tx, LocalDate day) {
        DailyPartitions.drop(tx, TABLE, day);
    }

    /// The day whose partition holds an id.
    static LocalDate day(UUID id) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), ZoneOffset.UTC);
    }

    /// The smallest id of a moment.
    static UUID first(Instant moment) {
        return UuidV7.first(moment);
    }

    private static UUID first(LocalDate day) {
        return first(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    // ---- people

    record Exported(
            Instant at,
            String service,
            String method,
            int status,
            @Nullable String ip) {}

    /// The newest of what a person did, as far as it is kept.
    List<Exported> exported(Tx tx, UUID person) {
        return tx.query("""
                        select a.id, k.service, k.method, a.status, host(a.ip) as ip
                        from activity.action a join activity.kind k on k.no = a.call_no
                        where uuid_hash(a.user_id) = uuid_hash(:person) and a.user_id = :person
                        order by a.id desc limit 5000""")
                .bind("person", person)
                .map((row, context) -> new Exported(
                        UuidV7.instantOf(row.getObject("id", UUID.class)),
                        row.getString("service"),
                        row.getString("method"),
                        row.getInt("status"),
                        row.getString("ip")))
                .list();
    }

    /// Takes away what tells where a person was and what they claimed; that something was done stays.
    int forget(Tx tx, UUID person) {
        return tx.update("""
                        update activity.action set ip = null, session_id = null, claimed_user = null, detail = null, agent = 0
                        where uuid_hash(user_id) = uuid_hash(:person) and user_id = :person
                            and (ip is not null or session_id is not null or agent <> 0
                            or claimed_user is not null or detail is not null)""").bind("person", person).execute();
    }
}
