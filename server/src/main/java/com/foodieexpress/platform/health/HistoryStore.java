package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SQL of what was, minute by minute.
final class HistoryStore {

    /// A span's worst minute of each figure of all nodes together.
    record Nodes(
            Instant at,
            int nodes,
            long heapUsed,
            @Nullable Long resident,
            long liveConnections,
            double processLoad,
            long diskFree,
            long spillBytes,
            @Nullable Double redisMillis) {}

    /// The same of what they share.
    record Shared(
            Instant at,
            double databaseMillis,
            long databaseBytes,
            int databaseConnections,
            double oldestTransactionSeconds,
            double eventsWaitingSeconds,
            long eventsLag,
            long deadLetters,
            int jobsDue,
            double jobsOverdueSeconds,
            int jobsFailed) {}

    /// The first node of a minute writes it.
    void sample(Tx tx, Instant minute, SharedState state) {
        tx.update("""
                        insert into platform.health_minute (minute, database_millis, database_bytes,
                            database_connections, oldest_transaction_seconds, events_waiting_seconds, events_lag,
                            dead_letters, jobs_due, jobs_overdue_seconds, jobs_failed)
                        values (:minute, :millis, :bytes, :connections, :oldest, :waiting, :lag, :letters, :due,
                            :overdue, :failed) on conflict do nothing""")
                .bind("minute", minute)
                .bind("millis", state.databaseMillis())
                .bind("bytes", state.database().bytes())
                .bind("connections", state.database().connections())
                .bind("oldest", state.database().oldestTransactionSeconds())
                .bind("waiting", state.events().waitingSeconds())
                .bind("lag", state.events().lag())
                .bind("letters", state.events().deadLetters())
                .bind("due", state.jobs().due())
                .bind("overdue", state.jobs().overdueSeconds())
                .bind("failed", state.jobs().failed())
                .execute();
    }

    boolean has(Tx tx, Instant minute) {
        return tx.query("select exists (select 1 from platform.health_minute where minute = :minute)")
                .bind("minute", minute)
                .mapTo(Boolean.class)
                .one();
    }

    List<Nodes> nodes(Tx tx, Instant from, Instant to, Duration step) {
        return tx.query("""
                        select date_bin(make_interval(secs => :step), minute, :from::timestamptz) as at,
                            min(nodes) as nodes, max(heap_used) as heap_used, max(resident) as resident,
                            max(live_connections) as live_connections, max(process_load) as process_load,
                            min(disk_free) as disk_free, max(spill_bytes) as spill_bytes,
                            max(redis_millis) as redis_millis
                        from (select minute, count(*) as nodes, sum(heap_used)::bigint as heap_used,
                                sum(resident)::bigint as resident, sum(live_connections)::bigint as live_connections,
                                max(process_load) as process_load, min(disk_free) as disk_free,
                                sum(spill_bytes)::bigint as spill_bytes, max(redis_millis) as redis_millis
                            from platform.node_minute where minute >= :from and minute < :to group by minute) m
                        group by 1 order by 1""")
                .bind("step", step.toSeconds())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> nodes(row))
                .list();
    }

    List<Shared> shared(Tx tx, Instant from, Instant to, Duration step) {
        return tx.query("""
                        select date_bin(make_interval(secs => :step), minute, :from::timestamptz) as at,
                            max(database_millis) as database_millis, max(database_bytes) as database_bytes,
                            max(database_connections) as database_connections,
                            max(oldest_transaction_seconds) as oldest_transaction_seconds,
                            max(events_waiting_seconds) as events_waiting_seconds, max(events_lag) as events_lag,
                            max(dead_letters) as dead_letters, max(jobs_due) as jobs_due,
                            max(jobs_overdue_seconds) as jobs_overdue_seconds, max(jobs_failed) as jobs_failed
                        from platform.health_minute where minute >= :from and minute < :to
                        group by 1 order by 1""")
                .bind("step", step.toSeconds())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> shared(row))
                .list();
    }

    @Nullable
    Instant oldest(Tx tx) {
        return tx.query("select min(minute) as minute from platform.health_minute")
                .map((row, context) ->
                        Optional.ofNullable(row.getTimestamp("minute")).map(Timestamp::toInstant))
                .one()
                .orElse(null);
    }

    long bytes(Tx tx) {
        return tx.query("""
                        select pg_total_relation_size('platform.health_minute')
                            + pg_total_relation_size('platform.node_minute')""").mapTo(Long.class).one();
    }

    int delete(Tx tx, Instant before, int limit) {
        int nodes = tx.update("""
                        delete from platform.node_minute where (minute, node_id) in (
                            select minute, node_id from platform.node_minute where minute < :before
                            order by minute limit :limit)""").bind("before", before).bind("limit", limit).execute();
        return nodes == limit
                ? nodes
                : nodes
                        + tx.update("""
                        delete from platform.health_minute where minute in (
                            select minute from platform.health_minute where minute < :before
                            order by minute limit :limit)""")
                                .bind("before", before)
                                .bind("limit", limit - nodes)
                                .execute();
    }

    private static Nodes nodes(ResultSet row) throws SQLException {
        return new Nodes(
                row.getTimestamp("at").toInstant(),
                row.getInt("nodes"),
                row.getLong("heap_used"),
                row.getObject("resident", Long.class),
                row.getLong("live_connections"),
                row.getDouble("process_load"),
                row.getLong("disk_free"),
                row.getLong("spill_bytes"),
                row.getObject("redis_millis", Double.class));
    }

    private static Shared shared(ResultSet row) throws SQLException {
        return new Shared(
                row.getTimestamp("at").toInstant(),
                row.getDouble("database_millis"),
                row.getLong("database_bytes"),
                row.getInt("database_connections"),
                row.getDouble("oldest_transaction_seconds"),
                row.getDouble("events_waiting_seconds"),
                row.getLong("events_lag"),
                row.getLong("dead_letters"),
                row.getInt("jobs_due"),
                row.getDouble("jobs_overdue_seconds"),
                row.getInt("jobs_failed"));
    }
}
