package com.foodieexpress.onboarding.internal;

import com.foodieexpress.onboarding.internal.Onboarding.Status;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of how far accounts have come.
class OnboardingStore {

    /// The row, made when there is none, held until the transaction ends.
    Onboarding lock(Tx tx, UUID accountId, Role role) {
        tx.update("""
                        insert into onboarding.progress (account_id, role, status) values (:account, :role, 'DRAFT')
                        on conflict do nothing""").bind("account", accountId).bind("role", role.wire()).execute();
        return tx.query("select * from onboarding.progress where account_id = :account and role = :role for update")
                .bind("account", accountId)
                .bind("role", role.wire())
                .map((row, context) -> read(row))
                .one();
    }

    Optional<Onboarding> find(Tx tx, UUID accountId, Role role) {
        return tx.query("select * from onboarding.progress where account_id = :account and role = :role")
                .bind("account", accountId)
                .bind("role", role.wire())
                .map((row, context) -> read(row))
                .findOne();
    }

    void save(Tx tx, Onboarding progress) {
        tx.update("""
                        update onboarding.progress set status = :status, reason = :reason, waiver = :waiver,
                            submitted_at = :submittedAt, decided_at = :decidedAt, decided_by = :decidedBy
                        where account_id = :account and role = :role""")
                .bind("account", progress.accountId())
                .bind("role", progress.role().wire())
                .bind("status", progress.status().name())
                .bind("reason", progress.reason())
                .bind("waiver", progress.waiver())
                .bind("submittedAt", progress.submittedAt())
                .bind("decidedAt", progress.decidedAt())
                .bind("decidedBy", progress.decidedBy())
                .execute();
    }

    void deleteOf(Tx tx, UUID accountId) {
        tx.update("delete from onboarding.progress where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    /// Where a page of the queue ends.
    record After(Instant submittedAt, UUID accountId) {}

    /// Who waits for a decision, the longest waiting first: also those who trade and have sent a newer paper.
    List<Onboarding> listWaiting(Tx tx, @Nullable Role role, @Nullable After after, int limit) {
        return tx.query("""
                        select * from onboarding.progress p
                        where (status in ('SUBMITTED', 'UNDER_REVIEW')
                            or status = 'APPROVED' and exists (select from onboarding.document d
                                where d.account_id = p.account_id and d.role = p.role and d.status = 'PENDING'))
                          and submitted_at is not null and (:role::text is null or role = :role)
                          and (:at::timestamptz is null or (submitted_at, account_id) > (:at, :id::uuid))
                        order by submitted_at, account_id limit :limit""")
                .bind("role", role == null ? null : role.wire())
                .bind("at", after == null ? null : after.submittedAt())
                .bind("id", after == null ? null : after.accountId())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    private static Onboarding read(ResultSet row) throws SQLException {
        return new Onboarding(
                row.getObject("account_id", UUID.class),
                Role.of(row.getString("role")),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("waiver"),
                instant(row, "submitted_at"),
                instant(row, "decided_at"),
                row.getObject("decided_by", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
