package com.foodieexpress.alerting.internal;

import static com.foodieexpress.alerting.internal.Condition.absence;
import static com.foodieexpress.alerting.internal.Condition.baseline;
import static com.foodieexpress.alerting.internal.Condition.burnRate;
import static com.foodieexpress.alerting.internal.Condition.ratio;
import static com.foodieexpress.alerting.internal.Condition.threshold;
import static com.foodieexpress.alerting.internal.Direction.ABOVE;
import static com.foodieexpress.alerting.internal.Direction.BELOW;
import static com.foodieexpress.alerting.internal.Severity.CRITICAL;
import static com.foodieexpress.alerting.internal.Severity.WARNING;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules the platform comes with. Each is laid in once: what the operator changed or took away stays so.
@ApplicationScoped
class DefaultRules {

    private static final List<String> CHANNELS = List.of(Channels.IN_APP, Channels.MAIL, Channels.PUSH);
    /// Two minutes of a condition's end, so that one good reading resolves nothing.
    private static final int KEEP = 180;

    private static final Map<String, Rule.Terms> ALL = all();

    private final Database database;
    private final WallClock clock;
    private final RuleStore rules = new RuleStore();

    DefaultRules(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes @Priority(580) StartupEvent event) {
        layIn();
    }

    void layIn() {
        database.run(tx -> ALL.forEach((slug, terms) -> {
            if (rules.introduce(tx, slug)) {
                rules.insert(tx, new Rule(UuidV7.next(), slug, 1, true, terms), clock.instant(), null);
            }
        }));
    }

    static Map<String, Rule.Terms> terms() {
        return ALL;
    }

    private static Map<String, Rule.Terms> all() {
        var all = new LinkedHashMap<String, Rule.Terms>();
        answers(all);
        usage(all);
        city(all);
        pipeline(all);
        machinery(all);
        return Collections.unmodifiableMap(all);
    }

    /// How calls are answered.
    private static void answers(Map<String, Rule.Terms> all) {
        all.put(
                "slow-answers",
                rule("Slow answers", CallMeasures.P99, Rule.ALL, threshold(ABOVE, 1_500, 1, 30), 20, WARNING));
        all.put(
                "slow-service",
                rule("A service is slow", CallMeasures.P99, Rule.EACH, threshold(ABOVE, 3_000, 2, 30), 30, WARNING));
        all.put(
                "slower-than-usual",
                rule("Slower than usual", CallMeasures.P99, Rule.ALL, baseline(ABOVE, 6, 5, 100, 0.5), 30, WARNING));
        all.put("server-errors", rule("Server errors", CallMeasures.ERRORS, Rule.ALL, ratio(0.03, 1, 30), 0, CRITICAL));
        all.put(
                "service-errors",
                rule("A service fails", CallMeasures.ERRORS, Rule.EACH, ratio(0.1, 2, 20), 0, CRITICAL));
        all.put(
                "error-budget-fast",
                rule(
                        "Error budget spent fast",
                        CallMeasures.ERRORS,
                        Rule.ALL,
                        burnRate(0.999, 14.4, 60, 5, 10),
                        0,
                        CRITICAL));
        all.put(
                "error-budget-slow",
                rule(
                        "Error budget spent steadily",
                        CallMeasures.ERRORS,
                        Rule.ALL,
                        burnRate(0.999, 6, 360, 30, 20),
                        0,
                        WARNING));
    }

    /// What people do.
    private static void usage(Map<String, Rule.Terms> all) {
        all.put(
                "unusual-calls",
                rule(
                        "Unusual number of calls",
                        CallMeasures.RATE,
                        Rule.ALL,
                        baseline(Direction.EITHER, 5, 1, 20, 0.5),
                        30,
                        WARNING));
        all.put("no-calls", rule("No calls at all", CallMeasures.RATE, Rule.ALL, absence(10), 0, CRITICAL));
        all.put(
                "unusual-orders",
                rule(
                        "Unusual number of orders",
                        OrderMeasures.PLACED,
                        Rule.ALL,
                        baseline(Direction.EITHER, 6, 10, 1, 0.5),
                        30,
                        WARNING));
        all.put(
                "sign-in-failures",
                rule(
                        "Many failed sign-ins",
                        CallMeasures.SIGN_IN_FAILURES,
                        Rule.ALL,
                        threshold(ABOVE, 30, 3, 0),
                        0,
                        WARNING));
        all.put(
                "payments-failed",
                rule("Payments fail", OrderMeasures.PAYMENTS_FAILED, Rule.ALL, ratio(0.2, 6, 8), 0, CRITICAL));
        all.put(
                "orders-failed",
                rule("Orders end badly", OrderMeasures.FAILED, Rule.ALL, ratio(0.3, 30, 10), 0, WARNING));
    }

    /// Riders and deliveries.
    private static void city(Map<String, Rule.Terms> all) {
        all.put(
                "late-deliveries",
                rule("Late deliveries", CityMeasures.LATE, Rule.ALL, ratio(0.12, 1, 10), 20, WARNING));
        all.put(
                "dead-rider",
                rule(
                        "A rider is not heard of",
                        CityMeasures.SILENCE,
                        Rule.EACH,
                        threshold(ABOVE, 5, 1, 0),
                        30,
                        WARNING));
        all.put(
                "dead-riders",
                rule("Many riders are not heard of", CityMeasures.DEAD, Rule.ALL, ratio(0.1, 1, 10), 20, CRITICAL));
    }

    /// Whether what happens is still written down, judged and told.
    private static void pipeline(Map<String, Rule.Terms> all) {
        all.put(
                "pipeline-stalled",
                rule(
                        "The action log stands still",
                        PipelineMeasures.AGE,
                        Rule.ALL,
                        threshold(ABOVE, 60, 0, 0),
                        0,
                        CRITICAL));
        all.put(
                "evaluation-stalled",
                rule(
                        "Rules are not evaluated",
                        HeartbeatMeasures.AGE,
                        Rule.ALL,
                        threshold(ABOVE, 60, 0, 0),
                        0,
                        CRITICAL));
        all.put(
                "events-stuck",
                rule(
                        "The event log is behind",
                        SystemMeasures.EVENTS_WAITING,
                        Rule.ALL,
                        threshold(ABOVE, 15, 0, 0),
                        30,
                        CRITICAL));
        all.put(
                "reader-behind",
                rule(
                        "A reader of events is behind",
                        SystemMeasures.EVENTS_LAG,
                        Rule.EACH,
                        threshold(ABOVE, 5_000, 1, 0),
                        60,
                        WARNING));
        all.put(
                "events-set-aside",
                rule(
                        "Events could not be read",
                        SystemMeasures.EVENTS_SET_ASIDE,
                        Rule.ALL,
                        threshold(ABOVE, 0, 0, 0),
                        0,
                        WARNING));
        all.put(
                "untold",
                rule(
                        "Alerts cannot be delivered",
                        NoticeMeasures.FAILING,
                        Rule.ALL,
                        threshold(ABOVE, 0, 0, 0),
                        0,
                        WARNING,
                        List.of(Channels.IN_APP)));
    }

    /// What it all runs on.
    private static void machinery(Map<String, Rule.Terms> all) {
        all.put(
                "jobs-late",
                rule("Jobs run late", SystemMeasures.JOBS_OVERDUE, Rule.ALL, threshold(ABOVE, 60, 1, 0), 30, WARNING));
        all.put(
                "jobs-failed",
                rule("Jobs have failed", SystemMeasures.JOBS_FAILED, Rule.ALL, threshold(ABOVE, 0, 0, 0), 0, WARNING));
        all.put(
                "disk-full",
                rule(
                        "The disk fills up",
                        SystemMeasures.DISK_FREE,
                        Rule.ALL,
                        threshold(BELOW, 0.1, 1, 0),
                        60,
                        CRITICAL));
        all.put(
                "outgoing-failing",
                rule("Calls that go out fail", WorkMeasures.OUTGOING_ERRORS, Rule.EACH, ratio(0.2, 5, 10), 0, WARNING));
        all.put(
                "node-silent",
                rule(
                        "A server is gone",
                        SystemMeasures.NODES_SILENT,
                        Rule.ALL,
                        threshold(ABOVE, 0, 0, 0),
                        0,
                        CRITICAL));
        all.put(
                "slow-database",
                rule(
                        "The database is slow",
                        SystemMeasures.DATABASE,
                        Rule.ALL,
                        threshold(ABOVE, 250, 2, 0),
                        30,
                        WARNING));
    }

    private static Rule.Terms rule(
            String name, Measure measure, String group, Condition condition, int forSeconds, Severity severity) {
        return rule(name, measure, group, condition, forSeconds, severity, CHANNELS);
    }

    private static Rule.Terms rule(
            String name,
            Measure measure,
            String group,
            Condition condition,
            int forSeconds,
            Severity severity,
            List<String> channels) {
        return new Rule.Terms(name, measure.name(), group, condition, forSeconds, KEEP, severity, channels, List.of());
    }
}
