package com.foodieexpress.notifications.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the browsers that are subscribed.
final class PushSubscriptionStore {

    /// `keyId` is the platform's key it subscribed with; null means the one in use.
    record Row(
            UUID id,
            UUID accountId,
            byte[] sealed,
            String host,
            @Nullable UUID keyId,
            Instant createdAt) {}

    /// One at a time for each account.
    void lock(Tx tx, UUID account) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('push:' || :account::text, 0))")
                .bind("account", account)
                .mapToMap()
                .one();
    }

    /// Oldest first.
    List<Row> listOf(Tx tx, UUID account) {
        return tx.query("""
                        select id, account_id, sealed, host, key_id, created_at from notifications.push_subscription
                        where account_id = :account order by id limit 100""")
                .bind("account", account)
                .map((row, context) -> row(row))
                .list();
    }

    List<Row> listOfAll(Tx tx, Collection<UUID> accounts) {
        return tx.query("""
                        select id, account_id, sealed, host, key_id, created_at from notifications.push_subscription
                        where account_id = any(:accounts) order by id limit 10000""")
                .bindArray("accounts", UUID.class, accounts)
                .map((row, context) -> row(row))
                .list();
    }

    Optional<Row> find(Tx tx, UUID id) {
        return tx.query("""
                        select id, account_id, sealed, host, key_id, created_at from notifications.push_subscription
                        where id = :id""").bind("id", id).map((row, context) -> row(row)).findOne();
    }

    Optional<Row> findByEndpoint(Tx tx, byte[] index) {
        return tx.query("""
                        select id, account_id, sealed, host, key_id, created_at from notifications.push_subscription
                        where endpoint_index = :index for update""")
                .bind("index", index)
                .map((row, context) -> row(row))
                .findOne();
    }

    /// False when somebody else was faster with the same endpoint.
    boolean insert(Tx tx, Row row, byte[] index) {
        return tx.update("""
                        insert into notifications.push_subscription
                            (id, account_id, endpoint_index, sealed, host, key_id, created_at)
                        values (:id, :account, :index, :sealed, :host, :key, :at) on conflict do nothing""")
                        .bind("id", row.id())
                        .bind("account", row.accountId())
                        .bind("index", index)
                        .bind("sealed", row.sealed())
                        .bind("host", row.host())
                        .bind("key", row.keyId())
                        .bind("at", row.createdAt())
                        .execute()
                > 0;
    }

    void replaceKeys(Tx tx, UUID id, byte[] sealed, UUID keyId) {
        tx.update("update notifications.push_subscription set sealed = :sealed, key_id = :key where id = :id")
                .bind("sealed", sealed)
                .bind("key", keyId)
                .bind("id", id)
                .execute();
    }

    boolean delete(Tx tx, UUID account, UUID id) {
        return tx.update("delete from notifications.push_subscription where id = :id and account_id = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .execute()
                > 0;
    }

    void deleteOf(Tx tx, UUID account) {
        tx.update("delete from notifications.push_subscription where account_id = :account")
                .bind("account", account)
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getBytes("sealed"),
                row.getString("host"),
                row.getObject("key_id", UUID.class),
                row.getTimestamp("created_at").toInstant());
    }
}
