package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of documents.
class DocumentStore {

    List<Document> listOf(Tx tx, UUID accountId, Role role) {
        return tx.query("select * from onboarding.document where account_id = :account and role = :role order by kind")
                .bind("account", accountId)
                .bind("role", role.wire())
                .map((row, context) -> read(row))
                .list();
    }

    List<Document> listOfPerson(Tx tx, UUID accountId) {
        return tx.query("select * from onboarding.document where account_id = :account order by role, kind")
                .bind("account", accountId)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Document> find(Tx tx, UUID id) {
        return tx.query("select * from onboarding.document where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    Document required(Tx tx, UUID id) {
        return find(tx, id).orElseThrow(DocumentStore::unknown);
    }

    void insert(Tx tx, Document document) {
        tx.update("""
                        insert into onboarding.document
                            (id, account_id, role, kind, file_id, media_type, bytes, expires_on, status, uploaded_at)
                        values (:id, :account, :role, :kind, :file, :mediaType, :bytes, :expiresOn, :status, :uploadedAt)""")
                .bind("id", document.id())
                .bind("account", document.accountId())
                .bind("role", document.role().wire())
                .bind("kind", document.kind().wire())
                .bind("file", document.fileId())
                .bind("mediaType", document.mediaType())
                .bind("bytes", document.bytes())
                .bind("expiresOn", document.expiresOn())
                .bind("status", document.status().name())
                .bind("uploadedAt", document.uploadedAt())
                .execute();
    }

    /// An accepted paper of somebody who trades by it, and the shortest notice given so far.
    record RunningOut(Document document, @Nullable Integer warnedDays) {}

    /// What runs out by `until`, or has; of those who were let in for their papers, not by a waiver.
    List<RunningOut> listRunningOut(Tx tx, LocalDate until) {
        return tx.query("""
                        select d.* from onboarding.document d
                        join onboarding.progress p on p.account_id = d.account_id and p.role = d.role
                        where p.status = 'APPROVED' and p.waiver is null
                          and d.status = 'APPROVED' and d.expires_on <= :until
                        order by d.expires_on, d.id""")
                .bind("until", until)
                .map((row, context) -> new RunningOut(read(row), row.getObject("warned_days", Integer.class)))
                .list();
    }

    /// False when that notice was given already.
    boolean warned(Tx tx, UUID id, int days) {
        return tx.update("""
                        update onboarding.document set warned_days = :days
                        where id = :id and (warned_days is null or warned_days > :days)""").bind("days", days).bind("id", id).execute() > 0;
    }

    void decide(Tx tx, Document document) {
        tx.update("""
                        update onboarding.document set status = :status, reason = :reason, decided_at = :at, decided_by = :by
                        where id = :id""")
                .bind("id", document.id())
                .bind("status", document.status().name())
                .bind("reason", document.reason())
                .bind("at", document.decidedAt())
                .bind("by", document.decidedBy())
                .execute();
    }

    void delete(Tx tx, UUID id) {
        tx.update("delete from onboarding.document where id = :id")
                .bind("id", id)
                .execute();
    }

    static Refusal unknown() {
        return Refusal.notFound("onboarding.unknown-document", "There is no such document");
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.of(row.getString("role")),
                DocumentKind.of(row.getString("kind")),
                row.getObject("file_id", UUID.class),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getObject("expires_on", LocalDate.class),
                Document.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getTimestamp("uploaded_at").toInstant(),
                OnboardingStore.instant(row, "decided_at"),
                row.getObject("decided_by", UUID.class));
    }
}
