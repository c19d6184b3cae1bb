package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// SQL of the accepted sequence numbers. A row's version goes up by one with each change.
@Singleton
class AcceptedStore {

    /// A session's numbers as they are stored.
    record Row(SessionKey key, SeqRanges ranges, int version) {}

    /// Those of the sessions that have a row.
    Map<SessionKey, Row> find(Tx tx, List<SessionKey> keys) {
        var found = new HashMap<SessionKey, Row>();
        tx.query("""
                        select a.rider_id, a.session, a.version, a.ranges::text as ranges from tracking.accepted a
                        join unnest(:riders::uuid[], :sessions::uuid[]) as k (rider_id, session)
                            on a.rider_id = k.rider_id and a.session = k.session""")
                .bindArray(
                        "riders",
                        UUID.class,
                        keys.stream().map(SessionKey::riderId).toList())
                .bindArray(
                        "sessions",
                        UUID.class,
                        keys.stream().map(SessionKey::session).toList())
                .map((row, context) -> new Row(
                        new SessionKey(row.getObject("rider_id", UUID.class), row.getObject("session", UUID.class)),
                        SeqRanges.parse(row.getString("ranges")),
                        row.getInt("version")))
                .forEach(row -> found.put(row.key(), row));
        return found;
    }

    /// Writes rows that stand at the version before and answers how many did.
    int update(Tx tx, List<Row> rows, Instant now) {
        return save(tx, rows, now, """
                update tracking.accepted a
                set ranges = k.ranges::int8multirange, version = k.version, touched_at = :now
                from unnest(:riders::uuid[], :sessions::uuid[], :ranges::text[], :versions::int[])
                    as k (rider_id, session, ranges, version)
                where a.rider_id = k.rider_id and a.session = k.session and a.version = k.version - 1""");
    }

    /// Writes rows that are not there yet and answers how many were not.
    int insert(Tx tx, List<Row> rows, Instant now) {
        return save(tx, rows, now, """
                insert into tracking.accepted (rider_id, session, ranges, version, touched_at)
                select k.rider_id, k.session, k.ranges::int8multirange, k.version, :now
                from unnest(:riders::uuid[], :sessions::uuid[], :ranges::text[], :versions::int[])
                    as k (rider_id, session, ranges, version)
                on conflict do nothing""");
    }

    private static int save(Tx tx, List<Row> rows, Instant now, String sql) {
        if (rows.isEmpty()) {
            return 0;
        }
        return tx.update(sql)
                .bindArray(
                        "riders",
                        UUID.class,
                        rows.stream().map(row -> row.key().riderId()).toList())
                .bindArray(
                        "sessions",
                        UUID.class,
                        rows.stream().map(row -> row.key().session()).toList())
                .bindArray(
                        "ranges",
                        String.class,
                        rows.stream().map(row -> row.ranges().toString()).toList())
                .bindArray(
                        "versions",
                        Integer.class,
                        rows.stream().map(Row::version).toList())
                .bind("now", now)
                .execute();
    }

    /// Forgets sessions that have been silent since before `day`, and says how many.
    int deleteSilentSince(Tx tx, Instant day, int limit) {
        return tx.update("""
                        delete from tracking.accepted where (rider_id, session) in (
                            select rider_id, session from tracking.accepted where touched_at < :day limit :limit)""").bind("day", day).bind("limit", limit).execute();
    }
}
