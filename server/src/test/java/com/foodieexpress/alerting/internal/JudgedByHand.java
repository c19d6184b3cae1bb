package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Lays in what would have been measured and has it judged, at moments told by the test.
@Singleton
class JudgedByHand {

    static final String RULES = "/api/v1/admin/alert-rules";

    /// What tests lay in; whatever else there is to measure is left as it stands.
    private static final Set<String> LAID_IN = Set.of("calls.p99", "events.lag");

    private final Database database;
    private final Measures measures;
    private final EvaluateRules evaluate;
    private final TellOfAlerts tell;
    private final SampleStore samples = new SampleStore();

    JudgedByHand(Database database, Measures measures, EvaluateRules evaluate, TellOfAlerts tell) {
        this.database = database;
        this.measures = measures;
        this.evaluate = evaluate;
        this.tell = tell;
    }

    /// A rule over `calls.p99` of a group of the test's own, as the API takes it.
    static Map<String, Object> rule(String name, String group) {
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("measure", "calls.p99");
        body.put("group", group);
        body.put("condition", Map.of("kind", "threshold", "direction", "above", "limit", 1_000, "windowMinutes", 0));
        body.put("forSeconds", 0);
        body.put("keepSeconds", 0);
        body.put("severity", "warning");
        body.put("channels", List.of("in-app"));
        return body;
    }

    static String create(Map<String, Object> rule) {
        return TestUser.admin()
                .call()
                .body(rule)
                .post(RULES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void delete(String rule) {
        TestUser.admin()
                .call()
                .header("If-Match", "*")
                .delete(RULES + "/" + rule)
                .then()
                .statusCode(204);
    }

    void measure(Instant at, String measure, String group, double value) {
        database.run(tx -> samples.set(tx, List.of(new Reading(measure, group, Minutes.of(at), new Sum(value, 1)))));
    }

    void judge(Instant now) {
        judge(now, evaluate);
    }

    void judge(Instant now, EvaluateRules evaluator) {
        database.run(tx -> {
            evaluator.evaluate(tx, now, others());
            tell.tell(tx, now);
        });
    }

    private Set<String> others() {
        return measures.all().stream()
                .map(Measure::name)
                .filter(name -> !LAID_IN.contains(name))
                .collect(Collectors.toSet());
    }
}
