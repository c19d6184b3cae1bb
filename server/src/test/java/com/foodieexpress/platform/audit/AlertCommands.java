package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.City.Person;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// How an administrator gives the commands about alerts, in the form of [AdminCommands].
final class AlertCommands {

    private static final String RULES = "/admin/alert-rules";
    private static final String SILENCES = "/admin/alert-silences";
    private static final String CHANNELS = "/admin/alert-channels";

    private final Person admin;
    private final Database database;

    AlertCommands(Person admin, Database database) {
        this.admin = admin;
        this.database = database;
    }

    Map<String, Supplier<Supplier<Response>>> all() {
        var all = new TreeMap<String, Supplier<Supplier<Response>>>();
        all.put("POST " + RULES, () -> this::addRule);
        all.put("PUT " + RULES + "/{id}", () -> {
            String rule = addRule().path("id");
            return () -> admin.asks()
                    .header("If-Match", "*")
                    .body(terms("Another name"))
                    .put("/api/v1" + RULES + "/" + rule);
        });
        all.put("DELETE " + RULES + "/{id}", () -> {
            String rule = addRule().path("id");
            return () -> admin.asks().header("If-Match", "*").delete("/api/v1" + RULES + "/" + rule);
        });
        all.put("POST " + SILENCES, () -> this::addSilence);
        all.put("DELETE " + SILENCES + "/{id}", () -> {
            String silence = addSilence().path("id");
            return () -> admin.asks().delete("/api/v1" + SILENCES + "/" + silence);
        });
        all.put("POST " + CHANNELS, () -> this::addChannel);
        all.put("DELETE " + CHANNELS + "/{id}", () -> {
            String channel = addChannel().path("channel.id");
            return () -> admin.asks().delete("/api/v1" + CHANNELS + "/" + channel);
        });
        all.put("POST " + CHANNELS + "/{id}/test", () -> {
            String channel = addChannel().path("channel.id");
            return () -> admin.posts(CHANNELS + "/" + channel + "/test", Map.of());
        });
        Map<String, Map<String, Object>> bodies = Map.of(
                "acknowledge", Map.of(), "resolve", Map.of(), "silence", Map.of("until", soon(), "reason", "Known"));
        bodies.forEach((command, body) -> all.put("POST /admin/alerts/{id}/" + command, () -> {
            UUID alert = firing();
            return () -> admin.posts("/admin/alerts/" + alert + "/" + command, body);
        }));
        return all;
    }

    private Response addRule() {
        return admin.posts(RULES, terms("Of the audit " + UUID.randomUUID()));
    }

    private Response addSilence() {
        String rule = addRule().path("id");
        return admin.posts(SILENCES, Map.of("ruleId", rule, "until", soon(), "reason", "Known"));
    }

    private Response addChannel() {
        return admin.posts(
                CHANNELS,
                Map.of("name", "c" + UUID.randomUUID().toString().substring(0, 8), "url", "https://food.example/"));
    }

    /// An alert as the evaluator leaves it behind.
    private UUID firing() {
        String rule = addRule().path("id");
        UUID id = UuidV7.next();
        database.run(tx -> tx.update("""
                        insert into alerting.alert (id, rule_id, rule_version, rule_name, measure, group_key, severity, phase,
                            phase_since, started_at, fired_at, value, limit_value, peak)
                        values (:id, :rule, 1, 'Of the audit', 'calls.p99', 'audit', 'warning', 'firing', now(), now(), now(), 2, 1, 2)""")
                .bind("id", id)
                .bind("rule", UUID.fromString(rule))
                .execute());
        return id;
    }

    private static Map<String, Object> terms(String name) {
        return Map.of(
                "name",
                name,
                "measure",
                "calls.p99",
                "group",
                "audit",
                "condition",
                Map.of("kind", "threshold", "direction", "above", "limit", 1_000, "windowMinutes", 0),
                "forSeconds",
                0,
                "keepSeconds",
                0,
                "severity",
                "warning",
                "channels",
                List.of("in-app"));
    }

    private static String soon() {
        return Instant.now().plus(Duration.ofHours(1)).toString();
    }
}
