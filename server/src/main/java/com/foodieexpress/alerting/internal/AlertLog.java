package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes down what happens to alerts: in their own history, and for everybody who reads events where it is a matter of
/// the business.
@ApplicationScoped
class AlertLog {

    /// `detail` says more in a word or a number, such as the channel that was told.
    record Entry(
            Instant at,
            String kind,
            @Nullable UUID actorId,
            @Nullable String detail) {}

    record AlertEventData(
            UUID alertId, UUID ruleId, String rule, String measure, String group, Severity severity, double value) {}

    private final EventLog events;
    private final BusinessClock clock;

    AlertLog(EventLog events, BusinessClock clock) {
        this.events = events;
        this.clock = clock;
    }

    void note(Tx tx, UUID alertId, Instant at, String kind, @Nullable UUID actor, @Nullable String detail) {
        tx.update("""
                        insert into alerting.alert_event (alert_id, seq, at, kind, actor_id, detail)
                        select :alert, coalesce(max(seq), 0) + 1, :at, :kind, :actor, :detail
                        from alerting.alert_event where alert_id = :alert""")
                .bind("alert", alertId)
                .bind("at", at)
                .bind("kind", kind)
                .bind("actor", actor)
                .bind("detail", detail)
                .execute();
    }

    /// Oldest first.
    List<Entry> of(Tx tx, UUID alertId) {
        return tx.query("select * from alerting.alert_event where alert_id = :alert order by seq limit 500")
                .bind("alert", alertId)
                .map((row, context) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getObject("actor_id", UUID.class),
                        row.getString("detail")))
                .list();
    }

    /// `type` is `alert.firing`, `alert.acknowledged` or `alert.resolved`.
    void tell(Tx tx, String type, UUID alertId, Alert.Source source, double value, Actor actor) {
        var data = new AlertEventData(
                alertId, source.ruleId(), source.name(), source.measure(), source.group(), source.severity(), value);
        events.append(tx, new NewEvent(type, "alert", alertId, List.of(), data, actor, clock.instant()));
    }
}
