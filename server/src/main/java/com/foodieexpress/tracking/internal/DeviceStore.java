package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of trackers.
@ApplicationScoped
class DeviceStore {

    private static final String COLUMNS = "id, rider_id, name, created_at, last_seen_at";

    void insert(Tx tx, Device device, byte[] tokenHash) {
        tx.update("""
                        insert into tracking.device (id, rider_id, name, token_hash, created_at)
                        values (:id, :rider, :name, :hash, :at)""")
                .bind("id", device.id())
                .bind("rider", device.riderId())
                .bind("name", device.name())
                .bind("hash", tokenHash)
                .bind("at", device.createdAt())
                .execute();
    }

    /// Oldest first.
    List<Device> listOf(Tx tx, UUID riderId) {
        return tx.query("select " + COLUMNS
                        + " from tracking.device where rider_id = :rider order by created_at, id limit 100")
                .bind("rider", riderId)
                .map((row, context) -> device(row))
                .list();
    }

    Optional<Device> findByToken(Tx tx, byte[] tokenHash) {
        return tx.query("select " + COLUMNS + " from tracking.device where token_hash = :hash")
                .bind("hash", tokenHash)
                .map((row, context) -> device(row))
                .findOne();
    }

    void seen(Tx tx, UUID id, Instant at) {
        tx.update("update tracking.device set last_seen_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    /// False when the rider has no such device.
    boolean delete(Tx tx, UUID riderId, UUID id) {
        return tx.update("delete from tracking.device where id = :id and rider_id = :rider")
                        .bind("id", id)
                        .bind("rider", riderId)
                        .execute()
                > 0;
    }

    private static Device device(ResultSet row) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new Device(
                row.getObject("id", UUID.class),
                row.getObject("rider_id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                seen == null ? null : seen.toInstant());
    }
}
