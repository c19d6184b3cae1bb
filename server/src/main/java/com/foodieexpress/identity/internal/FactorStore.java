package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of second factors.
final class FactorStore {

    @SuppressWarnings("ArrayRecordComponent")
    record Factor(
            UUID accountId,
            byte[] sealedSecret,
            @Nullable Instant confirmedAt,
            long lastStep,
            int failures,
            @Nullable Instant lockedUntil) {

        boolean isConfirmed() {
            return confirmedAt != null;
        }

        boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    Optional<Factor> find(Tx tx, UUID accountId) {
        return tx.query("select * from identity.totp_factor where account_id = :account")
                .bind("account", accountId)
                .map(FactorStore::factor)
                .findOne();
    }

    /// Held until the end of the transaction: codes of one account are judged one after the other.
    Optional<Factor> lock(Tx tx, UUID accountId) {
        return tx.query("select * from identity.totp_factor where account_id = :account for update")
                .bind("account", accountId)
                .map(FactorStore::factor)
                .findOne();
    }

    boolean isConfirmed(Tx tx, UUID accountId) {
        return find(tx, accountId).filter(Factor::isConfirmed).isPresent();
    }

    /// Begins an enrolment, over again if one was begun; false when a factor is in force.
    boolean begin(Tx tx, UUID accountId, byte[] sealedSecret, Instant at) {
        return tx.update("""
                        insert into identity.totp_factor as f (account_id, sealed_secret, created_at)
                        values (:account, :secret, :at)
                        on conflict (account_id) do update set sealed_secret = :secret, created_at = :at, last_step = 0
                        where f.confirmed_at is null""")
                        .bind("account", accountId)
                        .bind("secret", sealedSecret)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    void confirm(Tx tx, UUID accountId, long step, Instant at) {
        tx.update("""
                        update identity.totp_factor set confirmed_at = :at, last_step = :step, failures = 0, locked_until = null
                        where account_id = :account""")
                .bind("account", accountId)
                .bind("step", step)
                .bind("at", at)
                .execute();
    }

    void used(Tx tx, UUID accountId, long step) {
        tx.update("""
                        update identity.totp_factor set last_step = :step, failures = 0, locked_until = null
                        where account_id = :account""").bind("account", accountId).bind("step", step).execute();
    }

    void failed(Tx tx, UUID accountId, int failures, @Nullable Instant lockedUntil) {
        tx.update("""
                        update identity.totp_factor set failures = :failures, locked_until = :until::timestamptz
                        where account_id = :account""")
                .bind("account", accountId)
                .bind("failures", failures)
                .bind("until", lockedUntil)
                .execute();
    }

    void remove(Tx tx, UUID accountId) {
        tx.update("delete from identity.recovery_code where account_id = :account")
                .bind("account", accountId)
                .execute();
        tx.update("delete from identity.totp_factor where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    void replaceRecoveryCodes(Tx tx, UUID accountId, List<byte[]> hashes) {
        tx.update("delete from identity.recovery_code where account_id = :account")
                .bind("account", accountId)
                .execute();
        PreparedBatch batch =
                tx.batch("insert into identity.recovery_code (account_id, hash) values (:account, :hash)");
        hashes.forEach(
                hash -> batch.bind("account", accountId).bind("hash", hash).add());
        batch.execute();
    }

    /// Spends the code; false when there is no such code or it was used.
    boolean spendRecoveryCode(Tx tx, UUID accountId, byte[] hash, Instant at) {
        return tx.update("""
                        update identity.recovery_code set used_at = :at
                        where account_id = :account and hash = :hash and used_at is null""")
                        .bind("account", accountId)
                        .bind("hash", hash)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    int recoveryCodesLeft(Tx tx, UUID accountId) {
        return tx.query("select count(*) from identity.recovery_code where account_id = :account and used_at is null")
                .bind("account", accountId)
                .mapTo(Integer.class)
                .one();
    }

    private static Factor factor(ResultSet row, StatementContext context) throws SQLException {
        return new Factor(
                row.getObject("account_id", UUID.class),
                row.getBytes("sealed_secret"),
                instant(row, "confirmed_at"),
                row.getLong("last_step"),
                row.getInt("failures"),
                instant(row, "locked_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
