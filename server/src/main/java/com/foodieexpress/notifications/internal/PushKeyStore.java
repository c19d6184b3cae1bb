package com.foodieexpress.notifications.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of the platform's own keys for web push.
final class PushKeyStore {

    record StoredKey(UUID id, byte[] sealed, Instant createdAt) {}

    /// One at a time may replace the key.
    void lock(Tx tx) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('notifications.push_key', 0))")
                .mapToMap()
                .one();
    }

    /// The one that browsers subscribe with.
    Optional<StoredKey> findCurrent(Tx tx) {
        return tx.query("select id, jwk_sealed, created_at from notifications.push_key where replaced_at is null")
                .map((row, context) -> key(row))
                .findOne();
    }

    Optional<StoredKey> find(Tx tx, UUID id) {
        return tx.query("select id, jwk_sealed, created_at from notifications.push_key where id = :id")
                .bind("id", id)
                .map((row, context) -> key(row))
                .findOne();
    }

    /// Newest first. None of them goes away while this transaction lasts.
    List<StoredKey> hold(Tx tx) {
        return tx.query("""
                        select id, jwk_sealed, created_at from notifications.push_key order by created_at desc, id limit 100
                        for key share""").map((row, context) -> key(row)).list();
    }

    void insert(Tx tx, StoredKey key) {
        tx.update("insert into notifications.push_key (id, jwk_sealed, created_at) values (:id, :sealed, :at)")
                .bind("id", key.id())
                .bind("sealed", key.sealed())
                .bind("at", key.createdAt())
                .execute();
    }

    void replace(Tx tx, UUID id, Instant at) {
        tx.update("update notifications.push_key set replaced_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    /// Those replaced before `last` with the browsers that never subscribed anew, and those replaced before
    /// `unused` that no browser is subscribed with any more.
    int deleteReplaced(Tx tx, Instant last, Instant unused, int limit) {
        return tx.update("""
                        delete from notifications.push_key where id in (
                            select id from notifications.push_key k
                            where replaced_at < :last or replaced_at < :unused and not exists (
                                select 1 from notifications.push_subscription s where s.key_id = k.id)
                            order by replaced_at limit :limit)""")
                .bind("last", last)
                .bind("unused", unused)
                .bind("limit", limit)
                .execute();
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getObject("id", UUID.class),
                row.getBytes("jwk_sealed"),
                row.getTimestamp("created_at").toInstant());
    }
}
