package com.foodieexpress.alerting.internal;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// One evaluation of all rules: measure, judge, move the alerts on, tell.
///
/// What was measured, how alerts stand and who is to be told commit together, so that a node may die at any moment: the
/// next evaluation, on whichever node, goes on from what is stored.
@ApplicationScoped
class EvaluateRules {

    private static final Logger LOG = Logger.getLogger(EvaluateRules.class);
    /// Groups of one rule that are followed at the same time.
    private static final int MOST_GROUPS = 500;
    private static final Verdict WELL = new Verdict(false, 0, 0);

    private final Database database;
    private final Measures measures;
    private final OrderMeasures orders;
    private final TellOfAlerts tell;
    private final AlertLog log;
    private final ActionFigures figures;
    private final WallClock clock;
    private final RuleStore rules = new RuleStore();
    private final AlertStore alerts = new AlertStore();
    private final SampleStore samples = new SampleStore();
    private final HeartbeatStore heartbeat = new HeartbeatStore();
    private final UsualHours usual = new UsualHours();

    EvaluateRules(
            Database database,
            Measures measures,
            OrderMeasures orders,
            TellOfAlerts tell,
            AlertLog log,
            ActionFigures figures,
            WallClock clock) {
        this.database = database;
        this.measures = measures;
        this.orders = orders;
        this.tell = tell;
        this.log = log;
        this.figures = figures;
        this.clock = clock;
    }

    /// Evaluates now.
    void round() {
        Instant now = clock.instant();
        Measures.Round round = measures.read(now);
        database.run(tx -> {
            heartbeat.lock(tx);
            samples.set(tx, round.readings());
            samples.touch(tx, orders.minutes(now));
            evaluate(tx, now, round.unreadable());
            tell.tell(tx, now);
            heartbeat.set(tx, now);
        });
    }

    /// Judges by what is stored, as of `now`. A rule whose measure could not be read stays as it stands.
    void evaluate(Tx tx, Instant now, Set<String> unreadable) {
        History history = new StoredHistory(tx, figures.zone(), usual);
        Map<UUID, Map<String, Alert>> open = new HashMap<>();
        alerts.listOpen(tx)
                .forEach(alert -> open.computeIfAbsent(alert.source().ruleId(), unused -> new HashMap<>())
                        .put(alert.source().group(), alert));
        for (Rule rule : rules.listAll(tx)) {
            Map<String, Alert> standing = open.remove(rule.id());
            Map<String, Alert> known = standing == null ? Map.of() : standing;
            if (!rule.enabled()) {
                known.values().forEach(alert -> end(tx, alert, now));
            } else if (!unreadable.contains(rule.terms().measure())) {
                judge(tx, rule, known, history, now);
            }
        }
        // Of rules that were taken away.
        open.values().forEach(left -> left.values().forEach(alert -> end(tx, alert, now)));
    }

    private void judge(Tx tx, Rule rule, Map<String, Alert> known, History history, Instant now) {
        Rule.Terms terms = rule.terms();
        Set<String> firing = known.values().stream()
                .filter(alert -> alert.phase() == Phase.FIRING)
                .map(alert -> alert.source().group())
                .collect(Collectors.toSet());
        Map<String, Verdict> verdicts = Judge.judge(terms.condition(), terms.measure(), history, now, firing);
        var groups = new TreeSet<>(verdicts.keySet());
        groups.removeIf(group -> !terms.concerns(group));
        groups.addAll(known.keySet());
        int room = MOST_GROUPS - known.size();
        for (String group : groups) {
            Verdict verdict = terms.concerns(group) ? verdicts.getOrDefault(group, WELL) : WELL;
            Alert alert = known.get(group);
            if (alert != null) {
                move(tx, rule, alert, verdict, now);
            } else if (verdict.broken() && room-- > 0) {
                begin(tx, Alert.Source.of(rule, group), terms, verdict, now);
            }
        }
        if (room < 0) {
            LOG.warnf("rule=%s has more than %d groups to follow", rule.id(), MOST_GROUPS);
        }
    }

    private void begin(Tx tx, Alert.Source source, Rule.Terms terms, Verdict verdict, Instant now) {
        Standing standing = Standing.inactive(now).next(true, now, terms.patience(), terms.calm());
        UUID id = UuidV7.next();
        alerts.insert(tx, id, source, standing, verdict, now);
        log.note(tx, id, now, "pending", null, null);
        if (standing.phase() == Phase.FIRING) {
            fired(tx, id, source, verdict, now);
        }
    }

    private void move(Tx tx, Rule rule, Alert alert, Verdict verdict, Instant now) {
        Rule.Terms terms = rule.terms();
        Standing next = alert.standing().next(verdict.broken(), now, terms.patience(), terms.calm());
        switch (alert.phase()) {
            case PENDING -> {
                if (next.phase() == Phase.INACTIVE) {
                    alerts.delete(tx, alert.id());
                    return;
                }
                alerts.update(tx, alert.id(), next, verdict);
                if (next.phase() == Phase.FIRING) {
                    fired(tx, alert.id(), alert.source(), verdict, now);
                }
            }
            case FIRING -> {
                if (next.phase() == Phase.INACTIVE) {
                    end(tx, alert, now);
                } else {
                    // Where there is nothing to judge, the last that was judged stays to be seen.
                    alerts.update(tx, alert.id(), next, verdict.equals(WELL) ? alert.verdict() : verdict);
                }
            }
            case RESOLVED -> {
                if (next.phase() != Phase.RESOLVED) {
                    alerts.over(tx, alert.id());
                }
                if (next.phase() == Phase.PENDING || next.phase() == Phase.FIRING) {
                    begin(tx, Alert.Source.of(rule, alert.source().group()), terms, verdict, now);
                }
            }
            case INACTIVE -> throw new IllegalStateException("an alert is never inactive: " + alert.id());
        }
    }

    private void fired(Tx tx, UUID id, Alert.Source source, Verdict verdict, Instant now) {
        log.note(tx, id, now, "firing", null, Double.toString(verdict.value()));
        log.tell(tx, "alert.firing", id, source, verdict.value(), Actor.SYSTEM);
        LOG.infof("alert=%s rule=%s group=%s firing", id, source.ruleId(), source.group());
    }

    private void end(Tx tx, Alert alert, Instant now) {
        switch (alert.phase()) {
            case PENDING -> alerts.delete(tx, alert.id());
            case FIRING -> {
                alerts.resolve(tx, alert.id(), now, null, true);
                log.note(tx, alert.id(), now, "resolved", null, null);
                log.tell(
                        tx,
                        "alert.resolved",
                        alert.id(),
                        alert.source(),
                        alert.verdict().value(),
                        Actor.SYSTEM);
            }
            case RESOLVED -> alerts.over(tx, alert.id());
            case INACTIVE -> throw new IllegalStateException("an alert is never inactive: " + alert.id());
        }
    }
}
