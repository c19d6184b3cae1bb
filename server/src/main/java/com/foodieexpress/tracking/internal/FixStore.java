package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.DailyPartitions;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import com.foodieexpress.tracking.Tracking.StoredFix;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;

/// SQL of fixes.
@Singleton
class FixStore {

    private static final String TABLE = "tracking.fix";

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

    /// Moves the saved markers forward, never back in time.
    void saveLatest(Tx tx, Collection<RiderPosition> markers) {
        // In one order everywhere: two nodes must not wait for each other's rows.
        List<RiderPosition> rows = markers.stream()
                .sorted(Comparator.comparing(RiderPosition::riderId))
                .toList();
        tx.update("""
                        insert into tracking.latest (rider_id, lat, lng, accuracy, speed, heading, recorded_at)
                        select * from unnest(:riders::uuid[], :lats::float8[], :lngs::float8[], :accuracies::float8[],
                            :speeds::float8[], :headings::float8[], :times::timestamptz[])
                        on conflict (rider_id) do update set lat = excluded.lat, lng = excluded.lng,
                            accuracy = excluded.accuracy, speed = excluded.speed, heading = excluded.heading,
                            recorded_at = excluded.recorded_at
                        where tracking.latest.recorded_at < excluded.recorded_at""")
                .bindArray(
                        "riders",
                        UUID.class,
                        rows.stream().map(RiderPosition::riderId).toList())
                .bindArray(
                        "lats",
                        Double.class,
                        rows.stream().map(row -> row.point().lat()).toList())
                .bindArray(
                        "lngs",
                        Double.class,
                        rows.stream().map(row -> row.point().lng()).toList())
                .bindArray(
                        "accuracies",
                        Double.class,
                        rows.stream().map(RiderPosition::accuracyMetres).toList())
                .bindArray(
                        "speeds",
                        Double.class,
                        rows.stream().map(RiderPosition::speedMps).toList())
                .bindArray(
                        "headings",
                        Double.class,
                        rows.stream().map(RiderPosition::headingDegrees).toList())
                .bindArray(
                        "times",
                        String.class,
                        rows.stream().map(row -> row.recordedAt().toString()).toList())
                .execute();
    }

    void deleteLatest(Tx tx, List<UUID> riders) {
        tx.update("delete from tracking.latest where rider_id = any (:riders::uuid[])")
                .bindArray("riders", UUID.class, riders)
                .execute();
    }

    /// The newest fix of each rider recorded since, of those that move a marker.
    List<RiderPosition> newestSince(Tx tx, Instant since) {
        return tx.query("""
                        select distinct on (rider_id) * from tracking.fix
                        where recorded_at >= :since and flags & :still = 0
                        order by rider_id, recorded_at desc""")
                .bind("since", since)
                .bind("still", Flags.STILL)
                .map((row, context) -> position(row))
                .list();
    }

    List<RiderPosition> allLatest(Tx tx) {
        return tx.query("select * from tracking.latest")
                .map((row, context) -> position(row))
                .list();
    }

    List<RiderPosition> latestOf(Tx tx, Collection<UUID> riders) {
        return tx.query("select * from tracking.latest where rider_id = any(:riders::uuid[])")
                .bindArray("riders", UUID.class, List.copyOf(riders))
                .map((row, context) -> position(row))
                .list();
    }

    /// Oldest first, those after the cursor.
    List<StoredFix> history(Tx tx, UUID riderId, Instant from, Instant to, HistoryCursor after, int limit) {
        return tx.query("""
                        select * from tracking.fix
                        where rider_id = :rider and recorded_at >= :from and recorded_at < :to
                            and (recorded_at, session, seq) > (:afterTime::timestamptz, :afterSession::uuid, :afterSeq)
                        order by recorded_at, session, seq limit :limit""")
                .bind("rider", riderId)
                .bind("from", from)
                .bind("to", to)
                .bind("afterTime", after.recordedAt())
                .bind("afterSession", after.session())
                .bind("afterSeq", after.seq())
                .bind("limit", limit)
                .map((row, context) -> fix(row))
                .list();
    }

    Optional<PositionData.FixesJson> summary(Tx tx, UUID riderId) {
        return tx.query("""
                        select count(*) as fixes, min(recorded_at) as first, max(recorded_at) as last
                        from tracking.fix where rider_id = :rider having count(*) > 0""")
                .bind("rider", riderId)
                .map((row, context) -> new PositionData.FixesJson(
                        row.getLong("fixes"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .findOne();
    }

    void deleteOf(Tx tx, UUID riderId) {
        for (String table : List.of("tracking.fix", "tracking.accepted", "tracking.latest", "tracking.device")) {
            tx.update("delete from " + table + " where rider_id = :rider")
                    .bind("rider", riderId)
                    .execute();
        }
    }

    /// Makes the partition of one day. Names and bounds come from the date alone, never from outside.
    void ensurePartition(Tx tx, LocalDate day) {
        DailyPartitions.add(tx, TABLE, day);
    }

    /// The days that have a partition, oldest first.
    List<LocalDate> listPartitions(Tx tx) {
        return DailyPartitions.list(tx, TABLE);
    }

    void dropPartition(Tx tx, LocalDate day) {
        DailyPartitions.drop(tx, TABLE, day);
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
