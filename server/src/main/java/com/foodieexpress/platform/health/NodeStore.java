package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// SQL of the servers and what they say of themselves.
final class NodeStore {

    /// One start of a server.
    record Node(UUID id, String name, String version, Instant startedAt) {}

    record Known(Node node, Instant seenAt, @Nullable Instant stoppedAt, NodeState state) {}

    void beat(Tx tx, Node node, Instant now, NodeState state) {
        bound(tx.update("""
                        insert into platform.node (id, name, version, started_at, seen_at, cpus, heap_used, heap_max,
                            resident, live_connections, process_load, machine_load, disk_free, disk_total, spill_bytes,
                            redis, redis_millis)
                        values (:id, :name, :version, :started, :now, :cpus, :heap, :heapMax, :resident, :connections,
                            :load, :machine, :free, :total, :spill, :redis, :redisMillis)
                        on conflict (id) do update set seen_at = excluded.seen_at, heap_used = excluded.heap_used,
                            resident = excluded.resident, live_connections = excluded.live_connections,
                            process_load = excluded.process_load, machine_load = excluded.machine_load,
                            disk_free = excluded.disk_free, disk_total = excluded.disk_total,
                            spill_bytes = excluded.spill_bytes, redis = excluded.redis,
                            redis_millis = excluded.redis_millis"""), state)
                .bind("id", node.id())
                .bind("name", node.name())
                .bind("version", node.version())
                .bind("started", node.startedAt())
                .bind("now", now)
                .bind("cpus", state.cpus())
                .bind("heapMax", state.heapMax())
                .bind("machine", state.machineLoad())
                .bind("total", state.diskTotal())
                .bind("redis", state.redis().name().toLowerCase(Locale.ROOT))
                .execute();
    }

    void sample(Tx tx, UUID node, Instant minute, NodeState state) {
        bound(tx.update("""
                        insert into platform.node_minute (minute, node_id, heap_used, resident, live_connections,
                            process_load, disk_free, spill_bytes, redis_millis)
                        values (:minute, :id, :heap, :resident, :connections, :load, :free, :spill, :redisMillis)
                        on conflict do nothing"""), state).bind("minute", minute).bind("id", node).execute();
    }

    void stopped(Tx tx, UUID node, Instant now) {
        tx.update("update platform.node set stopped_at = :now, seen_at = :now where id = :id")
                .bind("now", now)
                .bind("id", node)
                .execute();
    }

    /// Those heard of since a moment, the newest start first.
    List<Known> since(Tx tx, Instant from, int limit) {
        return tx.query("select * from platform.node where seen_at >= :from order by started_at desc, id limit :limit")
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> known(row))
                .list();
    }

    /// How many were heard of since `from` but not since `until`, did not say goodbye and were not started anew.
    int silent(Tx tx, Instant from, Instant until) {
        return tx.query("""
                        select count(*) from platform.node n
                        where seen_at >= :from and seen_at < :until and stopped_at is null and not exists (
                            select 1 from platform.node later
                            where later.name = n.name and later.started_at > n.started_at)""")
                .bind("from", from)
                .bind("until", until)
                .mapTo(Integer.class)
                .one();
    }

    int delete(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from platform.node where id in (
                            select id from platform.node where seen_at < :before order by seen_at limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, NodeState state) {
        return statement
                .bind("heap", state.heapUsed())
                .bind("resident", state.resident())
                .bind("connections", state.liveConnections())
                .bind("load", state.processLoad())
                .bind("free", state.diskFree())
                .bind("spill", state.spillBytes())
                .bind("redisMillis", state.redisMillis());
    }

    private static Known known(ResultSet row) throws SQLException {
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new Known(
                new Node(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("version"),
                        row.getTimestamp("started_at").toInstant()),
                row.getTimestamp("seen_at").toInstant(),
                stopped == null ? null : stopped.toInstant(),
                new NodeState(
                        row.getInt("cpus"),
                        row.getLong("heap_used"),
                        row.getLong("heap_max"),
                        row.getObject("resident", Long.class),
                        row.getLong("live_connections"),
                        row.getDouble("process_load"),
                        row.getDouble("machine_load"),
                        row.getLong("disk_free"),
                        row.getLong("disk_total"),
                        row.getLong("spill_bytes"),
                        WatchRedis.State.valueOf(row.getString("redis").toUpperCase(Locale.ROOT)),
                        row.getObject("redis_millis", Double.class)));
    }
}
