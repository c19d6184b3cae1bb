package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rules from the API to the alert and its telling, with time told by the test. Each test has a measure's group of its
/// own, so that nobody else's samples count.
@ServerTest
class AlertingTest {

    private static final String RULES = JudgedByHand.RULES;
    private static final String ALERTS = "/api/v1/admin/alerts";

    @Inject
    Database database;

    @Inject
    EvaluateRules evaluate;

    @Inject
    TellOfAlerts tell;

    @Inject
    DefaultRules defaults;

    @Inject
    ActionFigures figures;

    @Inject
    WallClock clock;

    @Inject
    Measures measures;

    @Inject
    OrderMeasures orders;

    @Inject
    AlertLog log;

    @Inject
    JudgedByHand rules;

    private final String group = "test." + UUID.randomUUID();
    private Instant now;

    @BeforeEach
    void begin() {
        now = clock.instant();
        TestUser.admin().call().get(ALERTS).then().statusCode(200);
    }

    /// Nothing of the test may fire in another one.
    @AfterEach
    void tidyUp() {
        List<Map<String, Object>> all =
                TestUser.admin().call().get(RULES).then().extract().path("items");
        all.stream()
                .filter(rule -> String.valueOf(rule.get("group")).startsWith("test."))
                .forEach(rule -> JudgedByHand.delete(String.valueOf(rule.get("id"))));
        round();
    }

    @Test
    void aBrokenConditionWaitsFiresIsToldAndCalmsDown() {
        String rule = JudgedByHand.create(rule("Slow test", 60, 120));
        measure(2_000);
        round();
        assertThat(alert(rule).getString("state")).isEqualTo("pending");
        after(Duration.ofSeconds(50), 2_000);
        assertThat(alert(rule).getString("state")).isEqualTo("pending");
        after(Duration.ofSeconds(20), 2_100);
        JsonPath firing = alert(rule);
        assertThat(firing.getString("state")).isEqualTo("firing");
        assertThat(firing.getDouble("limit")).isEqualTo(1_000.0);
        assertThat(notifications()).contains("Slow test");
        after(Duration.ofMinutes(10), 10);
        assertThat(alert(rule).getString("state")).as("calm for 120 s first").isEqualTo("firing");
        after(Duration.ofSeconds(130), 10);
        assertThat(alert(rule).getString("state")).isEqualTo("resolved");
        assertThat(notifications()).contains("Over: Slow test");
        List<String> history = TestUser.admin()
                .call()
                .get(ALERTS + "/" + firing.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("history.kind");
        assertThat(history).containsExactly("pending", "firing", "told", "resolved", "told");
    }

    @Test
    void theStateOutlivesTheEvaluator() {
        String rule = JudgedByHand.create(rule("Kept test", 60, 60));
        measure(2_000);
        round();
        // Another node: nothing in memory but what the database has.
        var other = new EvaluateRules(database, measures, orders, tell, log, figures, clock);
        now = now.plusSeconds(70);
        measure(2_000);
        rules.judge(now, other);
        assertThat(alert(rule).getString("state")).isEqualTo("firing");
        rules.judge(now, other);
        assertThat(alerts(rule)).hasSize(1);
    }

    @Test
    void aMeasureThatCannotBeReadChangesNothing() {
        String rule = JudgedByHand.create(rule("Blind test", 0, 0));
        measure(2_000);
        round();
        now = now.plus(Duration.ofMinutes(30));
        database.run(tx -> evaluate.evaluate(tx, now, Set.of("calls.p99")));
        assertThat(alert(rule).getString("state")).isEqualTo("firing");
        round();
        assertThat(alert(rule).getString("state"))
                .as("nothing there to be broken")
                .isEqualTo("resolved");
    }

    @Test
    void whoAcknowledgesEndsTheTellingAndWhoResolvesIsNotContradictedAtOnce() {
        Map<String, Object> escalating = rule("Ladder test", 0, 0);
        escalating.put("steps", List.of(Map.of("afterMinutes", 5, "channels", List.of("in-app"))));
        String rule = JudgedByHand.create(escalating);
        measure(2_000);
        round();
        after(Duration.ofMinutes(6), 2_000);
        assertThat(notifications()).contains("Nobody has acknowledged: Ladder test");
        String id = alert(rule).getString("id");
        for (int i = 0; i < 2; i++) {
            TestUser.admin()
                    .call()
                    .post(ALERTS + "/" + id + "/acknowledge")
                    .then()
                    .statusCode(200)
                    .body("acknowledgedBy", equalTo(TestUser.admin().id().toString()));
        }
        TestUser.admin()
                .call()
                .post(ALERTS + "/" + id + "/resolve")
                .then()
                .statusCode(200)
                .body("state", equalTo("resolved"));
        after(Duration.ofMinutes(10), 2_000);
        assertThat(alerts(rule)).as("still broken, but forgiven").hasSize(1);
        after(Duration.ofMinutes(1), 10);
        after(Duration.ofMinutes(10), 2_000);
        assertThat(alerts(rule)).as("it was well meanwhile").hasSize(2);
        TestUser.admin().call().post(ALERTS + "/" + id + "/acknowledge").then().statusCode(200);
    }

    @Test
    void aSilencedAlertIsSeenAndNotTold() {
        String rule = JudgedByHand.create(rule("Quiet test", 0, 0));
        String silence = TestUser.admin()
                .call()
                .body(Map.of("ruleId", rule, "until", now.plus(Duration.ofHours(1)), "reason", "We know"))
                .post("/api/v1/admin/alert-silences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        now = clock.instant();
        measure(2_000);
        round();
        assertThat(alert(rule).getString("state")).isEqualTo("firing");
        assertThat(alert(rule).getString("silencedUntil")).isNotNull();
        assertThat(notifications()).doesNotContain("Quiet test");
        TestUser.admin()
                .call()
                .delete("/api/v1/admin/alert-silences/" + silence)
                .then()
                .statusCode(204);
        round();
        assertThat(notifications()).contains("Quiet test");
    }

    @Test
    void manyGroupsAreOneTelling() {
        Map<String, Object> body = rule("Crowd test", 0, 0);
        body.put("group", "each");
        body.put("measure", "events.lag");
        body.put("condition", Map.of("kind", "threshold", "limit", 3_500, "windowMinutes", 1));
        String rule = JudgedByHand.create(body);
        int groups = 60;
        for (int i = 0; i < groups; i++) {
            rules.measure(now, "events.lag", group + "." + i, 4_000);
        }
        round();
        after(Duration.ofSeconds(10), 0);
        assertThat(notifications().stream().filter(title -> title.contains("Crowd test")))
                .containsExactly("Crowd test (" + groups + ")");
        JudgedByHand.delete(rule);
        round();
        assertThat(alerts(rule)).allMatch(alert -> "resolved".equals(alert.get("state")));
    }

    @Test
    void aRuleHasVersionsAndAnAuditEntryAndKnowsWhoWasFirst() {
        String rule = JudgedByHand.create(rule("First name", 0, 0));
        Map<String, Object> renamed = rule("Second name", 0, 0);
        TestUser.admin()
                .call()
                .header("If-Match", "\"1\"")
                .body(renamed)
                .put(RULES + "/" + rule)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        TestUser.admin()
                .call()
                .header("If-Match", "\"1\"")
                .body(renamed)
                .put(RULES + "/" + rule)
                .then()
                .statusCode(412)
                .body("code", equalTo("alerting.rule-changed"));
        TestUser.admin().call().body(renamed).put(RULES + "/" + rule).then().statusCode(428);
        TestUser.admin()
                .call()
                .get(RULES + "/" + rule + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items[1].rule.name", equalTo("First name"));
        List<String> audited = database.read(tx -> tx.query("select action from audit.entry where subject_id = :id")
                .bind("id", rule)
                .mapTo(String.class)
                .list());
        assertThat(audited).containsExactly("alert.change-rule");
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedNamingItsFields() {
        Map<String, Object> wrong = rule("Wrong", -1, 0);
        wrong.put("measure", "moon.phase");
        wrong.put("channels", List.of("pigeon"));
        wrong.put("condition", Map.of("kind", "threshold", "limit", -5, "windowMinutes", 100_000));
        refused(wrong)
                .body("errors.keySet()", hasItem("measure"))
                .body("errors.keySet()", hasItem("channels"))
                .body("errors.keySet()", hasItem("forSeconds"))
                .body("errors.keySet()", hasItem("condition.limit"))
                .body("errors.keySet()", hasItem("condition.windowMinutes"));
        Map<String, Object> burn = rule("Burn", 0, 0);
        burn.put("condition", Map.of("kind", "burn_rate", "limit", 10, "windowMinutes", 60));
        refused(burn)
                .body("errors.keySet()", hasItem("condition.kind"))
                .body("errors.keySet()", hasItem("condition.objective"))
                .body("errors.keySet()", hasItem("condition.shortMinutes"));
        Map<String, Object> usual = rule("Usual", 0, 0);
        usual.put("condition", Map.of("kind", "baseline", "limit", 5, "windowMinutes", 10));
        refused(usual).body("errors.keySet()", hasItem("group"));
        Map<String, Object> unknown = rule("Unknown", 0, 0);
        unknown.put("condition", Map.of("kind", "astrology", "windowMinutes", 10));
        refused(unknown);
    }

    @Test
    void defaultRulesAreLaidInOnceAndLeaveTheOperatorsHandAlone() {
        Map<String, Object> disk = bySlug("disk-full");
        assertThat(bySlugs()).containsAll(DefaultRules.terms().keySet());
        database.run(tx ->
                tx.update("delete from alerting.rule where slug = 'disk-full'").execute());
        defaults.layIn();
        assertThat(bySlugs()).doesNotContain("disk-full");
        database.run(tx -> {
            tx.update("delete from alerting.known_default where slug = 'disk-full'")
                    .execute();
        });
        defaults.layIn();
        assertThat(bySlug("disk-full").get("condition")).isEqualTo(disk.get("condition"));
    }

    @Test
    void everyDefaultRuleWouldBeTakenFromAnOperator() {
        for (Map<String, Object> rule : all()) {
            if (rule.get("slug") != null) {
                var body = new HashMap<>(rule);
                body.keySet().removeAll(Set.of("id", "slug", "version", "firing"));
                TestUser.admin()
                        .call()
                        .body(Map.of("rule", body, "days", 1))
                        .post(RULES + "/back-test")
                        .then()
                        .statusCode(200)
                        .body("alerts", notNullValue());
            }
        }
    }

    @Test
    void aWholeRoundMeasuresThisServer() {
        evaluate.round();
        List<String> measured =
                database.read(tx -> tx.query("select distinct measure from alerting.sample where minute > :since")
                        .bind("since", clock.instant().minus(Duration.ofMinutes(5)))
                        .mapTo(String.class)
                        .list());
        assertThat(measured)
                .contains(
                        "calls.p99",
                        "calls.rate",
                        "calls.errors",
                        "sign-in.failures",
                        "orders.placed",
                        "deliveries.late",
                        "riders.dead",
                        "events.waiting",
                        "events.lag",
                        "jobs.overdue",
                        "disk.free",
                        "database.latency",
                        "pipeline.age",
                        "evaluator.age",
                        "notices.failing");
        TestUser.admin()
                .call()
                .get(RULES + "/measures")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("calls.p99"))
                .body("items.name", not(hasItem("moon.phase")));
    }

    @Test
    void theBackTestSaysWhenARuleWouldHaveFired() {
        Instant open = Minutes.of(clock.instant());
        for (int ago = 300; ago >= 1; ago--) {
            Instant minute = open.minus(Duration.ofMinutes(ago));
            double value = ago <= 200 && ago > 180 || ago <= 100 && ago > 95 ? 2_000 : 100;
            rules.measure(minute, "calls.p99", group, value);
        }
        Map<String, Object> body = rule("Back then", 120, 60);
        TestUser.admin()
                .call()
                .body(Map.of("rule", body, "days", 1))
                .post(RULES + "/back-test")
                .then()
                .statusCode(200)
                .body("alerts", equalTo(2))
                .body("times[0].group", equalTo(group))
                .body("times[0].peak", equalTo(2_000.0f))
                .body("series.size()", equalTo(300));
    }

    private Map<String, Object> rule(String name, int forSeconds, int keepSeconds) {
        Map<String, Object> body = JudgedByHand.rule(name, group);
        body.put("forSeconds", forSeconds);
        body.put("keepSeconds", keepSeconds);
        return body;
    }

    private static io.restassured.response.ValidatableResponse refused(Map<String, Object> body) {
        return TestUser.admin().call().body(body).post(RULES).then().statusCode(400);
    }

    private void measure(double value) {
        rules.measure(now, "calls.p99", group, value);
    }

    private void after(Duration passed, double value) {
        now = now.plus(passed);
        measure(value);
        round();
    }

    private void round() {
        rules.judge(now);
    }

    private static JsonPath alert(String rule) {
        return JsonPath.from(
                com.foodieexpress.platform.json.Json.write(alerts(rule).getFirst()));
    }

    /// Newest first.
    private static List<Map<String, Object>> alerts(String rule) {
        return TestUser.admin()
                .call()
                .get(ALERTS + "?limit=100&rule=" + rule)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<String> notifications() {
        return TestUser.admin()
                .call()
                .get("/api/v1/notifications?limit=30")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private static List<Map<String, Object>> all() {
        return TestUser.admin()
                .call()
                .get(RULES)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<Object> bySlugs() {
        return all().stream().map(rule -> rule.get("slug")).toList();
    }

    private static Map<String, Object> bySlug(String slug) {
        return all().stream()
                .filter(rule -> slug.equals(rule.get("slug")))
                .findFirst()
                .orElseThrow();
    }
}
