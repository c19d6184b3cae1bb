package com.foodieexpress.alerting.internal;

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

/// SQL of silences.
final class SilenceStore {

    void insert(Tx tx, Silence silence) {
        Severity severity = silence.severity();
        tx.update("""
                        insert into alerting.silence
                            (id, rule_id, group_key, severity, reason, starts_at, until, created_by)
                        values (:id, :rule, :group, :severity, :reason, :startsAt, :until, :by)""")
                .bind("id", silence.id())
                .bind("rule", silence.ruleId())
                .bind("group", silence.group())
                .bind("severity", severity == null ? null : severity.wire())
                .bind("reason", silence.reason())
                .bind("startsAt", silence.startsAt())
                .bind("until", silence.until())
                .bind("by", silence.createdBy())
                .execute();
    }

    List<Silence> listActive(Tx tx, Instant now) {
        return tx.query("""
                        select * from alerting.silence where until > :now and starts_at <= :now and ended_at is null
                        order by id desc limit 1000""").bind("now", now).map(SilenceStore::silence).list();
    }

    /// Newest first, ended ones too.
    List<Silence> list(Tx tx, @Nullable UUID before, int limit) {
        return tx.query("""
                        select * from alerting.silence where :before::uuid is null or id < :before
                        order by id desc limit :limit""")
                .bind("before", before)
                .bind("limit", limit)
                .map(SilenceStore::silence)
                .list();
    }

    Optional<Silence> lock(Tx tx, UUID id) {
        return tx.query("select * from alerting.silence where id = :id for update")
                .bind("id", id)
                .map(SilenceStore::silence)
                .findOne();
    }

    void end(Tx tx, UUID id, Instant now) {
        tx.update("update alerting.silence set ended_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    private static Silence silence(ResultSet row, StatementContext context) throws SQLException {
        String severity = row.getString("severity");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Silence(
                row.getObject("id", UUID.class),
                row.getObject("rule_id", UUID.class),
                row.getString("group_key"),
                severity == null ? null : Severity.of(severity),
                row.getString("reason"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getObject("created_by", UUID.class),
                ended == null ? null : ended.toInstant());
    }
}
