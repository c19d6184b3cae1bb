package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of alerts.
final class AlertStore {

    /// What is null is not asked for. `open`: firing or pending.
    record Filter(
            @Nullable String phase,
            @Nullable String severity,
            @Nullable UUID rule,
            @Nullable UUID before,
            int limit) {}

    record Counts(int firing, int critical, int unacknowledged) {}

    /// Alerts whose condition was not well since.
    List<Alert> listOpen(Tx tx) {
        return tx.query("select * from alerting.alert where not over order by id")
                .map(AlertStore::alert)
                .list();
    }

    /// Firing and not acknowledged, or resolved without those having heard who heard of the firing.
    List<Alert> listToTell(Tx tx) {
        return tx.query("""
                        select * from alerting.alert where not over and phase = 'firing' and acknowledged_at is null
                        union all
                        select * from alerting.alert where phase = 'resolved' and told_level > 0 and not end_told
                        order by id limit 5000""").map(AlertStore::alert).list();
    }

    List<Alert> list(Tx tx, Filter filter) {
        return tx.query("""
                        select * from alerting.alert
                        where (:before::uuid is null or id < :before) and (:rule::uuid is null or rule_id = :rule)
                            and (:severity::text is null or severity = :severity)
                            and (:phase::text is null or phase = :phase or :phase = 'open' and phase <> 'resolved')
                        order by id desc limit :limit""")
                .bind("before", filter.before())
                .bind("rule", filter.rule())
                .bind("severity", filter.severity())
                .bind("phase", filter.phase())
                .bind("limit", filter.limit())
                .map(AlertStore::alert)
                .list();
    }

    Counts count(Tx tx) {
        return tx.query("""
                        select count(*) as firing, count(*) filter (where severity = 'critical') as critical,
                            count(*) filter (where acknowledged_at is null) as waiting
                        from alerting.alert where phase = 'firing'""")
                .map((row, context) -> new Counts(row.getInt("firing"), row.getInt("critical"), row.getInt("waiting")))
                .one();
    }

    Optional<Alert> find(Tx tx, UUID id) {
        return tx.query("select * from alerting.alert where id = :id")
                .bind("id", id)
                .map(AlertStore::alert)
                .findOne();
    }

    Optional<Alert> lock(Tx tx, UUID id) {
        return tx.query("select * from alerting.alert where id = :id for update")
                .bind("id", id)
                .map(AlertStore::alert)
                .findOne();
    }

    void insert(Tx tx, UUID id, Alert.Source source, Standing standing, Verdict verdict, Instant now) {
        tx.update("""
                        insert into alerting.alert (id, rule_id, rule_version, rule_slug, rule_name, measure, group_key,
                            severity, phase, phase_since, started_at, fired_at, value, limit_value, peak)
                        values (:id, :rule, :version, :slug, :name, :measure, :group, :severity, :phase, :since, :now,
                            :firedAt, :value, :limit, :value)""")
                .bind("id", id)
                .bind("rule", source.ruleId())
                .bind("version", source.ruleVersion())
                .bind("slug", source.slug())
                .bind("name", source.name())
                .bind("measure", source.measure())
                .bind("group", source.group())
                .bind("severity", source.severity().wire())
                .bind("phase", standing.phase().wire())
                .bind("since", standing.since())
                .bind("now", now)
                .bind("firedAt", standing.phase() == Phase.FIRING ? now : null)
                .bind("value", verdict.value())
                .bind("limit", verdict.limit())
                .execute();
    }

    /// What the latest evaluation said. `peak` is the value furthest from the limit.
    void update(Tx tx, UUID id, Standing standing, Verdict verdict) {
        tx.update("""
                        update alerting.alert set phase = :phase, phase_since = :since, well_since = :well,
                            fired_at = case when :phase = 'firing' then coalesce(fired_at, :since) else fired_at end,
                            value = :value, limit_value = :limit,
                            peak = case when abs(:value - :limit) > abs(peak - :limit) then :value else peak end
                        where id = :id""")
                .bind("id", id)
                .bind("phase", standing.phase().wire())
                .bind("since", standing.since())
                .bind("well", standing.wellSince())
                .bind("value", verdict.value())
                .bind("limit", verdict.limit())
                .execute();
    }

    /// `over` false: the condition still holds, so that it does not fire anew at once.
    void resolve(Tx tx, UUID id, Instant now, @Nullable UUID by, boolean over) {
        tx.update("""
                        update alerting.alert set phase = 'resolved', phase_since = :now, well_since = null,
                            resolved_at = :now, resolved_by = :by, over = :over
                        where id = :id""")
                .bind("id", id)
                .bind("now", now)
                .bind("by", by)
                .bind("over", over)
                .execute();
    }

    void over(Tx tx, UUID id) {
        tx.update("update alerting.alert set over = true where id = :id")
                .bind("id", id)
                .execute();
    }

    void acknowledge(Tx tx, UUID id, Instant now, UUID by) {
        tx.update("update alerting.alert set acknowledged_at = :now, acknowledged_by = :by where id = :id")
                .bind("id", id)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    /// It never fired.
    void delete(Tx tx, UUID id) {
        tx.update("delete from alerting.alert where id = :id").bind("id", id).execute();
    }

    void told(Tx tx, Collection<UUID> ids, Instant now) {
        tx.update("update alerting.alert set told_level = told_level + 1, told_at = :now where id = any(:ids)")
                .bind("now", now)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }

    void endTold(Tx tx, Collection<UUID> ids) {
        tx.update("update alerting.alert set end_told = true where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
    }

    int deleteOld(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from alerting.alert where id in (
                            select id from alerting.alert where over and resolved_at < :before order by id limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private static Alert alert(ResultSet row, StatementContext context) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                new Alert.Source(
                        row.getObject("rule_id", UUID.class),
                        row.getLong("rule_version"),
                        row.getString("rule_slug"),
                        row.getString("rule_name"),
                        row.getString("measure"),
                        row.getString("group_key"),
                        Severity.of(row.getString("severity"))),
                new Standing(
                        Phase.of(row.getString("phase")),
                        row.getTimestamp("phase_since").toInstant(),
                        instant(row, "well_since")),
                row.getBoolean("over"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "fired_at"),
                instant(row, "resolved_at"),
                row.getObject("resolved_by", UUID.class),
                instant(row, "acknowledged_at"),
                row.getObject("acknowledged_by", UUID.class),
                new Verdict(true, row.getDouble("value"), row.getDouble("limit_value")),
                row.getDouble("peak"),
                row.getInt("told_level"),
                instant(row, "told_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
