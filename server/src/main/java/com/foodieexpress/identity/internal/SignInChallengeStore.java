package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// SQL of sign-ins that wait for their second step.
final class SignInChallengeStore {

    @SuppressWarnings("ArrayRecordComponent")
    record Challenge(
            UUID id,
            UUID accountId,
            Role role,
            ClientInfo client,
            byte[] passwordMark,
            boolean enrols,
            int tries,
            Instant expiresAt) {}

    void insert(Tx tx, Challenge challenge, byte[] hash, Instant at) {
        tx.update("""
                        insert into identity.sign_in_challenge
                            (id, hash, account_id, role, app, device, password_mark, enrols, created_at, expires_at)
                        values (:id, :hash, :account, :role, :app, :device, :passwordMark, :enrols, :at, :expiresAt)""")
                .bind("id", challenge.id())
                .bind("hash", hash)
                .bind("account", challenge.accountId())
                .bind("role", challenge.role().wire())
                .bind("app", challenge.client().app())
                .bind("device", challenge.client().device())
                .bind("passwordMark", challenge.passwordMark())
                .bind("enrols", challenge.enrols())
                .bind("at", at)
                .bind("expiresAt", challenge.expiresAt())
                .execute();
    }

    Optional<Challenge> lock(Tx tx, byte[] hash) {
        return tx.query("select * from identity.sign_in_challenge where hash = :hash for update")
                .bind("hash", hash)
                .map((row, context) -> new Challenge(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        Role.of(row.getString("role")),
                        new ClientInfo(row.getString("app"), row.getString("device")),
                        row.getBytes("password_mark"),
                        row.getBoolean("enrols"),
                        row.getInt("tries"),
                        row.getTimestamp("expires_at").toInstant()))
                .findOne();
    }

    void countTry(Tx tx, UUID id) {
        tx.update("update identity.sign_in_challenge set tries = tries + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    void delete(Tx tx, UUID id) {
        tx.update("delete from identity.sign_in_challenge where id = :id")
                .bind("id", id)
                .execute();
    }

    void deleteOf(Tx tx, UUID accountId) {
        tx.update("delete from identity.sign_in_challenge where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    int deleteExpired(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from identity.sign_in_challenge where id in (
                            select id from identity.sign_in_challenge where expires_at < :before
                            order by expires_at limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }
}
