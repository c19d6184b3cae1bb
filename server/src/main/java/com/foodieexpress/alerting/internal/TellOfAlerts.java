package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides who is told of which alerts. What is to be told follows from how the alerts stand, never from a moment that
/// could be missed: an alert that fires, is not acknowledged, not silenced and was not told is told.
///
/// All alerts of a rule are told together, and a rule tells again after [#INTERVAL] at the soonest: ten thousand groups
/// that fail at once are one message.
@ApplicationScoped
class TellOfAlerts {

    static final Duration INTERVAL = Duration.ofMinutes(5);

    private final Deliver deliver;
    private final RuleStore rules = new RuleStore();
    private final AlertStore alerts = new AlertStore();
    private final SilenceStore silences = new SilenceStore();

    TellOfAlerts(Deliver deliver) {
        this.deliver = deliver;
    }

    void tell(Tx tx, Instant now) {
        List<Alert> waiting = alerts.listToTell(tx);
        if (waiting.isEmpty()) {
            return;
        }
        List<Silence> active = silences.listActive(tx, now);
        Map<UUID, Rule> known = rules.listAll(tx).stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        Map<UUID, Instant> told = rules.told(tx);
        waiting.stream()
                .filter(alert -> alert.phase() == Phase.RESOLVED
                        || active.stream().noneMatch(silence -> silence.covers(alert.source())))
                .collect(Collectors.groupingBy(alert -> alert.source().ruleId(), TreeMap::new, Collectors.toList()))
                .forEach((ruleId, ofRule) -> {
                    Rule rule = known.get(ruleId);
                    if (rule == null) {
                        alerts.endTold(tx, ids(ofRule));
                    } else {
                        tell(tx, rule, ofRule, told.get(ruleId), now);
                    }
                });
    }

    private void tell(Tx tx, Rule rule, List<Alert> waiting, @Nullable Instant toldAt, Instant now) {
        escalate(tx, rule, waiting, now);
        if (toldAt != null && now.isBefore(toldAt.plus(INTERVAL))) {
            return;
        }
        List<Alert> fresh = waiting.stream()
                .filter(alert -> alert.phase() == Phase.FIRING && alert.toldLevel() == 0)
                .toList();
        List<Alert> gone = waiting.stream()
                .filter(alert -> alert.phase() == Phase.RESOLVED)
                .toList();
        if (!fresh.isEmpty()) {
            deliver.tell(tx, Notice.Kind.FIRING, rule, fresh, rule.terms().channels(), now);
            alerts.told(tx, ids(fresh), now);
        }
        if (!gone.isEmpty()) {
            deliver.tell(tx, Notice.Kind.RESOLVED, rule, gone, rule.terms().channels(), now);
            alerts.endTold(tx, ids(gone));
        }
        if (!fresh.isEmpty() || !gone.isEmpty()) {
            rules.told(tx, rule.id(), now);
        }
    }

    /// The first telling is level 1, so that level n waits for the step n - 1.
    private void escalate(Tx tx, Rule rule, List<Alert> waiting, Instant now) {
        List<Rule.Step> steps = rule.terms().steps();
        for (int i = 0; i < steps.size(); i++) {
            int level = i + 1;
            Rule.Step step = steps.get(i);
            List<Alert> due = new ArrayList<>();
            for (Alert alert : waiting) {
                Instant last = alert.toldAt();
                boolean here = alert.phase() == Phase.FIRING && alert.toldLevel() == level;
                if (here && last != null && !now.isBefore(last.plus(Duration.ofMinutes(step.afterMinutes())))) {
                    due.add(alert);
                }
            }
            if (!due.isEmpty()) {
                deliver.tell(tx, Notice.Kind.ESCALATED, rule, due, step.channels(), now);
                alerts.told(tx, ids(due), now);
            }
        }
    }

    private static List<UUID> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).toList();
    }
}
