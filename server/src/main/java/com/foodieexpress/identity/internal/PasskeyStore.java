package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of passkeys and of what they are asked to sign.
final class PasskeyStore {

    void insert(Tx tx, Passkey key) {
        tx.update("""
                        insert into identity.passkey
                            (id, account_id, credential_id, attested, transports, sign_count, backed_up, name, created_at)
                        values (:id, :account, :credential, :attested, :transports::text[], :signCount, :backedUp, :name,
                            :at)""")
                .bind("id", key.id())
                .bind("account", key.accountId())
                .bind("credential", key.credentialId())
                .bind("attested", key.attested())
                .bind("transports", key.transports().toArray(String[]::new))
                .bind("signCount", key.signCount())
                .bind("backedUp", key.backedUp())
                .bind("name", key.name())
                .bind("at", key.createdAt())
                .execute();
    }

    List<Passkey> listOf(Tx tx, UUID accountId) {
        return tx.query("select * from identity.passkey where account_id = :account order by created_at, id")
                .bind("account", accountId)
                .map(PasskeyStore::row)
                .list();
    }

    boolean hasAny(Tx tx, UUID accountId) {
        return tx.query("select exists (select from identity.passkey where account_id = :account)")
                .bind("account", accountId)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Passkey> lockByCredential(Tx tx, byte[] credentialId) {
        return tx.query("select * from identity.passkey where credential_id = :credential for update")
                .bind("credential", credentialId)
                .map(PasskeyStore::row)
                .findOne();
    }

    void used(Tx tx, UUID id, long signCount, boolean backedUp, Instant at) {
        tx.update("""
                        update identity.passkey set sign_count = :signCount, backed_up = :backedUp, last_used_at = :at
                        where id = :id""")
                .bind("signCount", signCount)
                .bind("backedUp", backedUp)
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    /// False when the account has no such key.
    boolean rename(Tx tx, UUID accountId, UUID id, String name) {
        return tx.update("update identity.passkey set name = :name where id = :id and account_id = :account")
                        .bind("name", name)
                        .bind("id", id)
                        .bind("account", accountId)
                        .execute()
                > 0;
    }

    boolean delete(Tx tx, UUID accountId, UUID id) {
        return tx.update("delete from identity.passkey where id = :id and account_id = :account")
                        .bind("id", id)
                        .bind("account", accountId)
                        .execute()
                > 0;
    }

    void deleteOf(Tx tx, UUID accountId) {
        tx.update("delete from identity.passkey where account_id = :account")
                .bind("account", accountId)
                .execute();
        tx.update("delete from identity.passkey_challenge where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    void give(Tx tx, byte[] hash, Passkey.Purpose purpose, @Nullable UUID accountId, Instant expiresAt) {
        tx.update("""
                        insert into identity.passkey_challenge (hash, purpose, account_id, expires_at)
                        values (:hash, :purpose, :account, :expiresAt)""")
                .bind("hash", hash)
                .bind("purpose", purpose.wire())
                .bind("account", accountId)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// True once: for this purpose and this account (null: nobody's yet), as long as it is valid.
    boolean take(Tx tx, byte[] hash, Passkey.Purpose purpose, @Nullable UUID accountId, Instant now) {
        return tx.update("""
                        delete from identity.passkey_challenge
                        where hash = :hash and purpose = :purpose and expires_at > :now
                          and account_id is not distinct from :account::uuid""")
                        .bind("hash", hash)
                        .bind("purpose", purpose.wire())
                        .bind("account", accountId)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    int deleteExpired(Tx tx, Instant now, int limit) {
        return tx.update("""
                        delete from identity.passkey_challenge where hash in (
                            select hash from identity.passkey_challenge where expires_at <= :now limit :limit)""").bind("now", now).bind("limit", limit).execute();
    }

    private static Passkey row(ResultSet row, StatementContext context) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getBytes("credential_id"),
                row.getBytes("attested"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getLong("sign_count"),
                row.getBoolean("backed_up"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
