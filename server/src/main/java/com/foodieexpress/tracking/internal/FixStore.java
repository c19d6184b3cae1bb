package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import com.foodieexpress.tracking.Tracking.StoredFix;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/// SQL of fixes.
@ApplicationScoped
class FixStore {

    /// A phone's session, the unit of sequence numbers.
    record SessionKey(UUID riderId, UUID session) {}

    /// Reads the accepted ranges of the sessions and holds them until the transaction ends.
    Map<SessionKey, SeqRanges> lockAccepted(Tx tx, Collection<SessionKey> sessions) {
        List<SessionKey> sorted = sessions.stream()
                .sorted((a, b) -> a.riderId().equals(b.riderId())
                        ? a.session().compareTo(b.session())
                        : a.riderId().compareTo(b.riderId()))
                .toList();
        var found = new HashMap<SessionKey, SeqRanges>();
        tx.query("""
                        select a.rider_id, a.session, a.ranges::text as ranges from tracking.accepted a
                        join unnest(:riders::uuid[], :sessions::uuid[]) as k (rider_id, session)
                            on a.rider_id = k.rider_id and a.session = k.session
                        order by a.rider_id, a.session for update of a""")
                .bindArray(
                        "riders",
                        UUID.class,
                        sorted.stream().map(SessionKey::riderId).toList())
                .bindArray(
                        "sessions",
                        UUID.class,
                        sorted.stream().map(SessionKey::session).toList())
                .map((row, context) -> Map.entry(
                        new SessionKey(row.getObject("rider_id", UUID.class), row.getObject("session", UUID.class)),
                        SeqRanges.parse(row.getString("ranges"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    void saveAccepted(Tx tx, Map<SessionKey, SeqRanges> accepted) {
        List<Map.Entry<SessionKey, SeqRanges>> rows = List.copyOf(accepted.entrySet());
        tx.update("""
                        insert into tracking.accepted (rider_id, session, ranges)
                        select k.rider_id, k.session, k.ranges::int8multirange
                        from unnest(:riders::uuid[], :sessions::uuid[], :ranges::text[]) as k (rider_id, session, ranges)
                        on conflict (rider_id, session) do update set ranges = excluded.ranges""")
                .bindArray(
                        "riders",
                        UUID.class,
                        rows.stream().map(row -> row.getKey().riderId()).toList())
                .bindArray(
                        "sessions",
                        UUID.class,
                        rows.stream().map(row -> row.getKey().session()).toList())
                .bindArray(
                        "ranges",
                        String.class,
                        rows.stream().map(row -> row.getValue().toString()).toList())
                .execute();
    }

    void copy(Tx tx, List<Fix> fixes) {
        byte[] bytes = CopyEncoder.encode(fixes);
        try {
            var copy = tx.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(CopyEncoder.STATEMENT);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("copying fixes failed", e);
        }
    }

    void saveLatest(Tx tx, Collection<Fix> newest) {
        if (newest.isEmpty()) {
            return;
        }
        var batch = tx.batch("""
                insert into tracking.latest (rider_id, lat, lng, accuracy, speed, heading, recorded_at)
                values (:rider, :lat, :lng, :accuracy, :speed, :heading, :at)
                on conflict (rider_id) do update set lat = excluded.lat, lng = excluded.lng, accuracy = excluded.accuracy,
                    speed = excluded.speed, heading = excluded.heading, recorded_at = excluded.recorded_at
                where tracking.latest.recorded_at < excluded.recorded_at""");
        for (Fix fix : newest) {
            batch.bind("rider", fix.riderId())
                    .bind("lat", fix.lat())
                    .bind("lng", fix.lng())
                    .bind("accuracy", fix.accuracy())
                    .bind("speed", fix.speed())
                    .bind("heading", fix.heading())
                    .bind("at", fix.recordedAt())
                    .add();
        }
        batch.execute();
    }

    List<RiderPosition> allLatest(Tx tx) {
        return tx.query("select * from tracking.latest")
                .map((row, context) -> position(row))
                .list();
    }

    List<StoredFix> history(Tx tx, UUID riderId, Instant from, Instant to, int limit) {
        return tx.query("""
                        select * from tracking.fix where rider_id = :rider and recorded_at >= :from and recorded_at < :to
                        order by recorded_at, seq limit :limit""")
                .bind("rider", riderId)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map((row, context) -> fix(row))
                .list();
    }

    /// Makes the partition of one day. Names and bounds come from the date alone, never from outside.
    void ensurePartition(Tx tx, LocalDate day) {
        tx.query("select pg_advisory_xact_lock(7368120002)").mapToMap().one();
        String name = "tracking.fix_" + day.toString().replace("-", "_");
        tx.update("create table if not exists " + name + " partition of tracking.fix for values from ('" + day
                        + " 00:00:00+00') to ('" + day.plusDays(1) + " 00:00:00+00')")
                .execute();
    }

    private static RiderPosition position(ResultSet row) throws SQLException {
        return new RiderPosition(
                row.getObject("rider_id", UUID.class),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                row.getFloat("heading"),
                row.getFloat("speed"),
                row.getFloat("accuracy"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static StoredFix fix(ResultSet row) throws SQLException {
        return new StoredFix(
                row.getObject("session", UUID.class),
                row.getLong("seq"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                row.getFloat("accuracy"),
                row.getFloat("speed"),
                row.getFloat("heading"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("flags"));
    }
}
