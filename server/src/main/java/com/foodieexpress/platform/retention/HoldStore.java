package com.foodieexpress.platform.retention;

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

/// SQL of legal holds.
final class HoldStore {

    /// Who deletes shares it, who places or releases a hold has it alone, each until the end of the transaction: so
    /// nothing is deleted by what was on hold a moment before.
    void share(Tx tx) {
        tx.query("select pg_advisory_xact_lock_shared(hashtextextended('platform.legal_hold', 0))")
                .mapToMap()
                .one();
    }

    void lock(Tx tx) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('platform.legal_hold', 0))")
                .mapToMap()
                .one();
    }

    void insert(Tx tx, Hold hold) {
        tx.update("""
                        insert into platform.legal_hold (id, kind, person_id, order_id, reason, placed_at, placed_by)
                        values (:id, :kind, :person, :order, :reason, :at, :by)""")
                .bind("id", hold.id())
                .bind("kind", hold.kind())
                .bind("person", hold.person())
                .bind("order", hold.order())
                .bind("reason", hold.reason())
                .bind("at", hold.placedAt())
                .bind("by", hold.placedBy())
                .execute();
    }

    void release(Tx tx, UUID id, Instant now, UUID by, String reason) {
        tx.update("""
                        update platform.legal_hold set released_at = :now, released_by = :by, release_reason = :reason
                        where id = :id""")
                .bind("id", id)
                .bind("now", now)
                .bind("by", by)
                .bind("reason", reason)
                .execute();
    }

    Optional<Hold> find(Tx tx, UUID id) {
        return tx.query("select * from platform.legal_hold where id = :id")
                .bind("id", id)
                .map(HoldStore::hold)
                .findOne();
    }

    List<Hold> listOpen(Tx tx) {
        return tx.query("select * from platform.legal_hold where released_at is null order by id")
                .map(HoldStore::hold)
                .list();
    }

    /// Newest first, released ones too.
    List<Hold> list(Tx tx, @Nullable UUID before, int limit) {
        return tx.query("""
                        select * from platform.legal_hold where :before::uuid is null or id < :before
                        order by id desc limit :limit""")
                .bind("before", before)
                .bind("limit", limit)
                .map(HoldStore::hold)
                .list();
    }

    private static Hold hold(ResultSet row, StatementContext context) throws SQLException {
        Timestamp released = row.getTimestamp("released_at");
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("person_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("placed_at").toInstant(),
                row.getObject("placed_by", UUID.class),
                released == null ? null : released.toInstant(),
                row.getObject("released_by", UUID.class),
                row.getString("release_reason"));
    }
}
