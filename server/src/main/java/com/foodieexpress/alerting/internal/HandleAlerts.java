package com.foodieexpress.alerting.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What administrators do about alerts: acknowledge, resolve, silence. Doing it again changes nothing.
@ApplicationScoped
class HandleAlerts {

    private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    private final Database database;
    private final AlertLog log;
    private final WallClock clock;
    private final AlertStore alerts = new AlertStore();
    private final SilenceStore silences = new SilenceStore();

    HandleAlerts(Database database, AlertLog log, WallClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    static Refusal unknown() {
        return Refusal.notFound("alerting.unknown-alert", "There is no such alert");
    }

    /// Somebody looks after it: nobody else is told any more.
    void acknowledge(UUID id, Actor actor) {
        database.run(tx -> {
            Alert alert = locked(tx, id);
            if (alert.isAcknowledged()) {
                return;
            }
            if (alert.phase() != Phase.FIRING) {
                throw notFiring(alert);
            }
            Instant now = clock.instant();
            alerts.acknowledge(tx, id, now, actor.id());
            log.note(tx, id, now, "acknowledged", actor.id(), null);
            log.tell(
                    tx,
                    "alert.acknowledged",
                    id,
                    alert.source(),
                    alert.verdict().value(),
                    actor);
        });
    }

    /// It stays resolved until its condition was well once; see [Standing].
    void resolve(UUID id, Actor actor) {
        database.run(tx -> {
            Alert alert = locked(tx, id);
            if (alert.phase() == Phase.RESOLVED) {
                return;
            }
            if (alert.phase() != Phase.FIRING) {
                throw notFiring(alert);
            }
            Instant now = clock.instant();
            alerts.resolve(tx, id, now, actor.id(), false);
            log.note(tx, id, now, "resolved", actor.id(), null);
            log.tell(tx, "alert.resolved", id, alert.source(), alert.verdict().value(), actor);
        });
    }

    /// Silences what an alert is about: its rule with its group, or the whole rule.
    Silence silence(UUID id, boolean wholeRule, Instant until, String reason, Actor actor) {
        return database.write(tx -> {
            Alert alert = locked(tx, id);
            Alert.Source source = alert.source();
            String group = wholeRule ? null : source.group();
            Silence silence = silence(tx, source.ruleId(), group, null, until, reason, actor);
            log.note(tx, id, silence.startsAt(), "silenced", actor.id(), until.toString());
            return silence;
        });
    }

    Silence silence(
            @Nullable UUID ruleId,
            @Nullable String group,
            @Nullable Severity severity,
            Instant until,
            String reason,
            Actor actor) {
        if (ruleId == null && group == null && severity == null) {
            throw Refusal.invalid("ruleId", "or group or severity must say what is silenced");
        }
        return database.write(tx -> silence(tx, ruleId, group, severity, until, reason, actor));
    }

    void endSilence(UUID id) {
        database.run(tx -> {
            Silence silence = silences.lock(tx, id)
                    .orElseThrow(() -> Refusal.notFound("alerting.unknown-silence", "There is no such silence"));
            if (silence.endedAt() == null) {
                silences.end(tx, id, clock.instant());
            }
        });
    }

    private Silence silence(
            Tx tx,
            @Nullable UUID ruleId,
            @Nullable String group,
            @Nullable Severity severity,
            Instant until,
            String reason,
            Actor actor) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SILENCE))) {
            throw Refusal.invalid("until", "must be within the next 30 days");
        }
        var silence = new Silence(UuidV7.next(), ruleId, group, severity, reason, now, until, actor.id(), null);
        silences.insert(tx, silence);
        return silence;
    }

    private Alert locked(Tx tx, UUID id) {
        return alerts.lock(tx, id).orElseThrow(HandleAlerts::unknown);
    }

    private static Refusal notFiring(Alert alert) {
        return Refusal.conflict(
                "alerting.not-firing", "The alert is " + alert.phase().wire());
    }
}
