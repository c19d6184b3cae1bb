package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the audit trail.
final class AuditStore {

    static final String COLUMNS =
            "seq, id, recorded_at, actor_id, actor_role, session_id, action, subject_kind, subject_id, outcome, request_id,"
                    + " network, details, mark";

    UUID trail(Tx tx) {
        return tx.query("select id from audit.log").mapTo(UUID.class).one();
    }

    void insert(Tx tx, AuditRow.Content content, Hash mark) {
        tx.update("""
                        insert into audit.entry (id, recorded_at, actor_id, actor_role, session_id, action, subject_kind, subject_id,
                            outcome, request_id, network, details, mark)
                        values (:id, :recordedAt, :actorId, :actorRole, :sessionId, :action, :subjectKind, :subjectId,
                            :outcome, :requestId, :network, :details, :mark)""")
                .bind("id", content.id())
                .bind("recordedAt", content.recordedAt())
                .bind("actorId", content.actorId())
                .bind("actorRole", content.actorRole())
                .bind("sessionId", content.sessionId())
                .bind("action", content.action())
                .bind("subjectKind", content.subjectKind())
                .bind("subjectId", content.subjectId())
                .bind("outcome", content.outcome())
                .bind("requestId", content.requestId())
                .bind("network", content.network())
                .bind("details", content.details())
                .bind("mark", mark.bytes())
                .execute();
    }

    Optional<AuditRow> find(Tx tx, UUID id) {
        return tx.query("select " + COLUMNS + " from audit.entry where id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    /// Newest first. Only the conditions asked for are written down, so that each finds its index.
    List<AuditRow> list(Tx tx, AuditFilter filter, PageQuery page) {
        var where = new StringBuilder(" where true");
        var bindings = new HashMap<String, Object>();
        condition(where, bindings, " and actor_id = :actor", "actor", filter.actor());
        condition(where, bindings, " and subject_id = :subject", "subject", filter.subject());
        condition(
                where,
                bindings,
                " and action like :action",
                "action",
                filter.action() == null ? null : filter.action() + "%");
        condition(where, bindings, " and recorded_at >= :from", "from", filter.from());
        condition(where, bindings, " and recorded_at < :to", "to", filter.to());
        condition(where, bindings, " and id < :before", "before", page.before());
        return tx.query("select " + COLUMNS + " from audit.entry" + where + " order by id desc limit :rows")
                .bindMap(bindings)
                .bind("rows", page.rows())
                .map((row, context) -> row(row))
                .list();
    }

    private static void condition(
            StringBuilder where, Map<String, Object> bindings, String sql, String name, @Nullable Object value) {
        if (value != null) {
            where.append(sql);
            bindings.put(name, value);
        }
    }

    static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("seq", Long.class),
                new AuditRow.Content(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_role"),
                        row.getObject("session_id", UUID.class),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("outcome"),
                        row.getString("request_id"),
                        row.getString("network"),
                        row.getString("details")),
                Hash.of(row.getBytes("mark")));
    }
}
