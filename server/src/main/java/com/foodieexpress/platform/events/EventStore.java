package com.foodieexpress.platform.events;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the event log.
final class EventStore {

    private static final String COLUMNS =
            "log_offset, id, type, entity_type, entity_id, channels, data, actor_id, actor_role, occurred_at, recorded_at";

    void insert(Tx tx, UUID id, NewEvent event, String json, Instant recordedAt, byte @Nullable [] trace) {
        tx.update("""
                        insert into platform.business_event
                            (id, type, entity_type, entity_id, channels, data, actor_id, actor_role, occurred_at, recorded_at, trace)
                        values (:id, :type, :entityType, :entityId, :channels, :data::jsonb, :actorId, :actorRole, :occurredAt,
                            :recordedAt, :trace)""")
                .bind("id", id)
                .bind("type", event.type())
                .bind("entityType", event.entityType())
                .bind("entityId", event.entityId())
                .bindArray("channels", String.class, event.channels())
                .bind("data", json)
                .bind("actorId", event.actor().userId())
                .bind("actorRole", event.actor().role().wire())
                .bind("occurredAt", event.occurredAt())
                .bind("recordedAt", recordedAt)
                .bind("trace", trace)
                .execute();
    }

    /// Numbers what has become certain; answers how many rows got an offset.
    ///
    /// Rows are taken in position order up to the first whose transaction might still have older companions
    /// in flight.
    int number(Tx tx) {
        // Its own statement: the next one must take its snapshot after the lock is held.
        tx.query("select pg_advisory_xact_lock(7368120001)").mapToMap().one();
        return tx.update("""
                        with waiting as (
                            select position, bool_and(xid < pg_snapshot_xmin(pg_current_snapshot())) over (order by position) as settled
                            from (select position, xid from platform.business_event
                                  where log_offset is null order by position limit 2000) candidates),
                        numbered as (
                            select position, row_number() over (order by position)
                                + (select coalesce(max(log_offset), 0) from platform.business_event) as next_offset
                            from waiting where settled)
                        update platform.business_event e set log_offset = n.next_offset
                        from numbered n where e.position = n.position""").execute();
    }

    /// Tells the pumps of all nodes; `pump` names the one that need not be told.
    void announce(Tx tx, String pump) {
        tx.query("select pg_notify('foodie_events', :pump)")
                .bind("pump", pump)
                .mapToMap()
                .one();
    }

    boolean hasUnnumbered(Tx tx) {
        return tx.query("select exists (select 1 from platform.business_event where log_offset is null)")
                .mapTo(Boolean.class)
                .one();
    }

    /// Both halves run along an index, however long the log is.
    Optional<Instant> oldestWaiting(Tx tx, long followed) {
        return tx.query("""
                        (select recorded_at from platform.business_event where log_offset is null order by position limit 1)
                        union all
                        (select recorded_at from platform.business_event where log_offset > :followed order by log_offset limit 1)
                        order by recorded_at limit 1""")
                .bind("followed", followed)
                .map((row, context) -> row.getTimestamp("recorded_at").toInstant())
                .findOne();
    }

    long head(Tx tx) {
        return tx.query("select coalesce(max(log_offset), 0) from platform.business_event")
                .mapTo(Long.class)
                .one();
    }

    List<StoredEvent> after(Tx tx, long offset, int limit) {
        return tx.query("select " + COLUMNS
                        + " from platform.business_event where log_offset > :offset order by log_offset limit :limit")
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list();
    }

    /// Where the transactions of these events stood in traces that are kept, each place once, in the order
    /// of the log.
    List<byte[]> traces(Tx tx, List<StoredEvent> events) {
        return tx.query("""
                        select trace from platform.business_event
                        where log_offset = any(:offsets) and trace is not null group by trace order by min(log_offset)""")
                .bindArray(
                        "offsets",
                        Long.class,
                        events.stream().map(StoredEvent::offset).toList())
                .mapTo(byte[].class)
                .list();
    }

    Optional<StoredEvent> at(Tx tx, long offset) {
        return tx.query("select " + COLUMNS + " from platform.business_event where log_offset = :offset")
                .bind("offset", offset)
                .map((row, context) -> event(row))
                .findOne();
    }

    List<StoredEvent> ofChannel(Tx tx, String channel, long offset, int limit) {
        return tx.query("select " + COLUMNS + """
                         from platform.business_event
                        where channels @> array[:channel]::text[] and log_offset > :offset order by log_offset limit :limit""")
                .bind("channel", channel)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list();
    }

    List<StoredEvent> ofEntity(Tx tx, UUID entityId, int limit) {
        return tx.query(
                        "select position as log_offset, id, type, entity_type, entity_id, channels, data, actor_id, actor_role,"
                                + " occurred_at, recorded_at"
                                + " from platform.business_event where entity_id = :entityId order by position limit :limit")
                .bind("entityId", entityId)
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list();
    }

    /// Newest first, one more than asked for. Only the conditions asked for are written down.
    List<StoredEvent> search(Tx tx, EventFilter filter) {
        var where = new StringBuilder(" where log_offset is not null");
        var bindings = new HashMap<String, Object>();
        condition(where, bindings, " and starts_with(type, :type)", "type", filter.type());
        condition(where, bindings, " and entity_type = :entityType", "entityType", filter.entityType());
        condition(where, bindings, " and entity_id = :entity", "entity", filter.entity());
        condition(where, bindings, " and actor_id = :actor", "actor", filter.actor());
        condition(where, bindings, " and recorded_at >= :from", "from", filter.from());
        condition(where, bindings, " and recorded_at < :to", "to", filter.to());
        condition(where, bindings, " and log_offset < :before", "before", filter.before());
        return tx.query("select " + COLUMNS + " from platform.business_event" + where
                        + " order by log_offset desc limit :rows")
                .bindMap(bindings)
                .bind("rows", filter.limit() + 1)
                .map((row, context) -> event(row))
                .list();
    }

    private static void condition(
            StringBuilder where, Map<String, Object> bindings, String sql, String name, @Nullable Object value) {
        if (value != null) {
            where.append(sql);
            bindings.put(name, value);
        }
    }

    void forget(Tx tx, UUID entityId, String member) {
        tx.update("""
                        update platform.business_event set data = data - :member::text
                        where entity_id = :entityId and data -> :member::text is not null""").bind("entityId", entityId).bind("member", member).execute();
    }

    /// Gives a new reader its position, at the beginning of the log.
    void register(Tx tx, String reader) {
        tx.update("insert into platform.event_reader (name, log_offset) values (:name, 0) on conflict do nothing")
                .bind("name", reader)
                .execute();
    }

    /// Claims a reader's position for this transaction when there are events behind it; -1 when there are none or
    /// another node holds it. Nothing is written when there are none.
    long claimWork(Tx tx, String reader) {
        return tx.query("""
                        select log_offset from platform.event_reader
                        where name = :name and log_offset < (select max(log_offset) from platform.business_event)
                        for update skip locked""").bind("name", reader).mapTo(Long.class).findOne().orElse(-1L);
    }

    /// Claims a reader's position for this transaction; -1 when another node holds it.
    long claim(Tx tx, String reader) {
        return tx.query("select log_offset from platform.event_reader where name = :name for update skip locked")
                .bind("name", reader)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }

    /// Where a reader stands, 0 before it began.
    long position(Tx tx, String reader) {
        return tx.query("select log_offset from platform.event_reader where name = :name")
                .bind("name", reader)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Where each reader that has begun stands.
    Map<String, Long> positions(Tx tx) {
        var positions = new HashMap<String, Long>();
        tx.query("select name, log_offset from platform.event_reader")
                .map((row, context) -> Map.entry(row.getString("name"), row.getLong("log_offset")))
                .forEach(each -> positions.put(each.getKey(), each.getValue()));
        return positions;
    }

    void advance(Tx tx, String reader, long offset) {
        tx.update("update platform.event_reader set log_offset = :offset where name = :name")
                .bind("offset", offset)
                .bind("name", reader)
                .execute();
    }

    String systemIdentifier(Tx tx) {
        return tx.query("select system_identifier::text from pg_control_system()")
                .mapTo(String.class)
                .one();
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("log_offset"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("entity_type"),
                row.getObject("entity_id", UUID.class),
                texts(row.getArray("channels")),
                Json.tree(row.getString("data")),
                row.getObject("actor_id", UUID.class),
                Role.of(row.getString("actor_role")),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
