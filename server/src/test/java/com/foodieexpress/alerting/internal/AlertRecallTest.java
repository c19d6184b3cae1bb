package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The rules the platform comes with, over a made-up city with incidents at known moments, beside static thresholds as
/// somebody would set them who looked at the same figures. Whole: five cities, in each 100 incidents in 30 days after
/// three
/// weeks without.
class AlertRecallTest {

    private static final Instant FROM = Instant.parse("2026-10-10T00:00:00Z");
    private static final Duration BEFORE = Duration.ofDays(21);
    private static final Set<String> MEASURES = Set.of(
            "calls.p99",
            "calls.errors",
            "calls.rate",
            "orders.placed",
            "payments.failed",
            "sign-in.failures",
            "riders.dead",
            "deliveries.late");

    /// Cities the rules were not tuned on.
    private static final long FIRST_SEED = 201;

    @Test
    void theDefaultRulesFindWhatGoesWrongAndLittleElse() throws IOException {
        int days = Rounds.of(3, 30);
        int count = Rounds.of(10, 100);
        int cities = Rounds.of(1, 5);
        Recall ours = cities(rules(), cities, days, count);
        Recall fixed = cities(staticThresholds(), cities, days, count);
        Rounds.tell("alert.recall, %d cities of %d days: %s", cities, days, ours);
        Rounds.tell("alert.recall, static thresholds: %s", fixed);
        write(ours, fixed);
        assertThat(ours.share()).isGreaterThanOrEqualTo(Rounds.areFull() ? 0.95 : 0.9);
        assertThat(ours.noise().size())
                .isLessThanOrEqualTo(Math.max(cities, fixed.noise().size() / 2));
        assertThat(ours.medianSeconds()).isLessThanOrEqualTo(180);
    }

    private static Recall cities(Map<String, Rule.Terms> rules, int cities, int days, int count) {
        Instant to = FROM.plus(Duration.ofDays(days));
        Recall all = null;
        for (int city = 0; city < cities; city++) {
            long seed = FIRST_SEED + city;
            List<Incident> incidents = Traffic.incidents(seed, FROM, to, count);
            RecordedHistory history = new Traffic(seed + 1_000, incidents).history(FROM.minus(BEFORE), to);
            Recall one = Recall.of(rules, history, incidents, FROM, to);
            all = all == null ? one : all.plus(one);
        }
        return java.util.Objects.requireNonNull(all);
    }

    private static Map<String, Rule.Terms> rules() {
        Map<String, Rule.Terms> rules = new LinkedHashMap<>(DefaultRules.terms());
        rules.values().removeIf(terms -> !MEASURES.contains(terms.measure()));
        return rules;
    }

    private static Map<String, Rule.Terms> staticThresholds() {
        Map<String, Rule.Terms> rules = new LinkedHashMap<>();
        above(rules, "calls.p99", Rule.ALL, 600);
        above(rules, "calls.p99", Rule.EACH, 1_500);
        above(rules, "calls.errors", Rule.ALL, 0.02);
        above(rules, "calls.rate", Rule.ALL, 3_000);
        rules.put("calls.rate low", fixed("calls.rate", Rule.ALL, Condition.threshold(Direction.BELOW, 100, 1, 0)));
        above(rules, "orders.placed", Rule.ALL, 40);
        above(rules, "payments.failed", Rule.ALL, 0.2);
        above(rules, "riders.dead", Rule.ALL, 0.1);
        above(rules, "deliveries.late", Rule.ALL, 0.15);
        return rules;
    }

    private static void above(Map<String, Rule.Terms> rules, String measure, String group, double limit) {
        rules.put(measure + " " + group, fixed(measure, group, Condition.threshold(Direction.ABOVE, limit, 1, 0)));
    }

    private static Rule.Terms fixed(String measure, String group, Condition condition) {
        return new Rule.Terms(measure, measure, group, condition, 0, 180, Severity.WARNING, List.of(), List.of());
    }

    /// For `./foodie bench activity`, one figure a line.
    private static void write(Recall ours, Recall fixed) throws IOException {
        String file = System.getProperty("figures.file");
        if (file != null) {
            String line = "%s %s %s %s %s%n";
            Files.writeString(Path.of(file), line(line, ours) + line(line, fixed));
        }
    }

    private static String line(String form, Recall recall) {
        return String.format(
                Locale.ROOT,
                form,
                recall.share() * 100,
                recall.falsePagesAMonth(),
                recall.medianSeconds(),
                recall.found().size(),
                recall.incidents());
    }
}
