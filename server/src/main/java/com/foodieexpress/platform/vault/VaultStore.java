package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// SQL of wrapped keys.
final class VaultStore {

    private static final long KEKS_LOCK = 7_368_120_320L;
    private static final String SELECT = """
            select subject_id, kek_id, wrapped, xmin = pg_current_xact_id_if_assigned()::xid as uncommitted
            from vault.subject_key
            """;

    /// `wrapped` is null when the person was erased; `uncommitted` when this very transaction wrote the row.
    record SubjectRow(UUID subject, @Nullable Wrapped wrapped, boolean uncommitted) {}

    /// One at a time may change which key-encryption keys there are.
    void lockKeks(Tx tx) {
        tx.query("select pg_advisory_xact_lock(:lock)")
                .bind("lock", KEKS_LOCK)
                .mapToMap()
                .one();
    }

    /// Nobody changes which key-encryption keys there are until this transaction ends.
    void awaitRotations(Tx tx) {
        tx.query("select pg_advisory_xact_lock_shared(:lock)")
                .bind("lock", KEKS_LOCK)
                .mapToMap()
                .one();
    }

    Set<Integer> keksInUse(Tx tx) {
        return tx.query("""
                        select k.id from vault.kek k
                        where exists (select 1 from vault.subject_key s where s.kek_id = k.id)
                           or exists (select 1 from vault.index_key i where i.kek_id = k.id)""").mapTo(Integer.class).set();
    }

    void insertKek(Tx tx, int id, Instant now) {
        tx.update("insert into vault.kek (id, added_at) values (:id, :now) on conflict do nothing")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    Instant newestKekAt(Tx tx) {
        return tx.query("select max(added_at) from vault.kek")
                .mapTo(Instant.class)
                .one();
    }

    /// Fails while a row is still wrapped with one of them; afterwards none can be.
    int deleteKeksBut(Tx tx, int kept) {
        return tx.update("delete from vault.kek where id <> :kept")
                .bind("kept", kept)
                .execute();
    }

    Optional<SubjectRow> find(Tx tx, UUID subject) {
        return tx.query(SELECT + "where subject_id = :subject")
                .bind("subject", subject)
                .map((row, context) -> subjectRow(row))
                .findOne();
    }

    List<SubjectRow> list(Tx tx, Collection<UUID> subjects) {
        return tx.query(SELECT + "where subject_id = any(:subjects)")
                .bindArray("subjects", UUID.class, subjects)
                .map((row, context) -> subjectRow(row))
                .list();
    }

    /// False when the person has a row already, or the key-encryption key is not committed yet or retired.
    boolean insert(Tx tx, UUID subject, Wrapped wrapped, Instant now) {
        return tx.update("""
                        insert into vault.subject_key (subject_id, kek_id, wrapped, created_at)
                        select :subject, k.id, :wrapped, :now::timestamptz from vault.kek k where k.id = :kek for key share
                        on conflict do nothing""")
                        .bind("subject", subject)
                        .bind("kek", wrapped.kekId())
                        .bind("wrapped", wrapped.bytes())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    void erase(Tx tx, UUID subject, Instant now) {
        tx.update("""
                        insert into vault.subject_key (subject_id, created_at, erased_at) values (:subject, :now, :now)
                        on conflict (subject_id) do update
                        set kek_id = null, wrapped = null, erased_at = coalesce(vault.subject_key.erased_at, :now)""").bind("subject", subject).bind("now", now).execute();
    }

    /// Locks some rows that are not wrapped with `primary`.
    List<SubjectRow> lockForRewrap(Tx tx, int primary, int limit) {
        return tx.query(SELECT + "where kek_id <> :primary order by kek_id, subject_id limit :limit for no key update")
                .bind("primary", primary)
                .bind("limit", limit)
                .map((row, context) -> subjectRow(row))
                .list();
    }

    void rewrap(Tx tx, List<SubjectRow> rows) {
        PreparedBatch batch =
                tx.batch("update vault.subject_key set kek_id = :kek, wrapped = :wrapped where subject_id = :subject");
        for (SubjectRow row : rows) {
            Wrapped wrapped = row.wrapped();
            if (wrapped != null) {
                batch.bind("kek", wrapped.kekId())
                        .bind("wrapped", wrapped.bytes())
                        .bind("subject", row.subject())
                        .add();
            }
        }
        batch.execute();
    }

    Optional<Wrapped> lockIndexKey(Tx tx) {
        return tx.query("select kek_id, wrapped from vault.index_key for update")
                .map((row, context) -> new Wrapped(row.getInt("kek_id"), row.getBytes("wrapped")))
                .findOne();
    }

    void putIndexKey(Tx tx, Wrapped wrapped, Instant now) {
        tx.update("""
                        insert into vault.index_key (only_row, kek_id, wrapped, created_at) values (true, :kek, :wrapped, :now)
                        on conflict (only_row) do update set kek_id = :kek, wrapped = :wrapped""")
                .bind("kek", wrapped.kekId())
                .bind("wrapped", wrapped.bytes())
                .bind("now", now)
                .execute();
    }

    private static SubjectRow subjectRow(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped");
        return new SubjectRow(
                row.getObject("subject_id", UUID.class),
                wrapped == null ? null : new Wrapped(row.getInt("kek_id"), wrapped),
                row.getBoolean("uncommitted"));
    }
}
