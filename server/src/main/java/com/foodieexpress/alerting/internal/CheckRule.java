package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.RuleJson.ConditionJson;
import com.foodieexpress.alerting.internal.RuleJson.InputJson;
import com.foodieexpress.alerting.internal.RuleJson.StepJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what an operator sent into a rule's terms, or refuses it naming every field that does not fit.
@ApplicationScoped
class CheckRule {

    private static final int LONGEST_WINDOW = 24 * 60;
    private static final int LONGEST_WAIT = 24 * 3_600;
    private static final double LARGEST = 1e12;
    private static final int USUAL_KEEP = 180;

    private final Measures measures;
    private final WebhookStore webhooks = new WebhookStore();

    CheckRule(Measures measures) {
        this.measures = measures;
    }

    Rule.Terms terms(Tx tx, InputJson input) {
        var faults = new Faults();
        Measure measure = measures.find(input.measure()).orElse(null);
        if (measure == null) {
            faults.add("measure", "is not one of /api/v1/admin/alert-rules/measures");
        }
        String group = Objects.requireNonNullElse(Texts.clean("group", input.group()), Rule.ALL);
        if (measure != null && !measure.grouped() && !group.equals(Rule.ALL)) {
            faults.add("group", "must be all: this measure has no groups");
        }
        Condition condition = condition(input.condition(), measure, group, faults);
        var known = webhooks.listAll(tx).stream().map(Webhook::name).collect(Collectors.toSet());
        channels("channels", input.channels(), known, faults);
        var steps = new ArrayList<Rule.Step>();
        List<StepJson> sent = Objects.requireNonNullElse(input.steps(), List.of());
        for (int i = 0; i < sent.size(); i++) {
            StepJson step = sent.get(i);
            within("steps[" + i + "].afterMinutes", step.afterMinutes(), 1, LONGEST_WINDOW, faults);
            channels("steps[" + i + "].channels", step.channels(), known, faults);
            steps.add(new Rule.Step(step.afterMinutes(), step.channels()));
        }
        int forSeconds = Objects.requireNonNullElse(input.forSeconds(), 0);
        int keepSeconds = Objects.requireNonNullElse(input.keepSeconds(), USUAL_KEEP);
        within("forSeconds", forSeconds, 0, LONGEST_WAIT, faults);
        within("keepSeconds", keepSeconds, 0, LONGEST_WAIT, faults);
        faults.refuse();
        return new Rule.Terms(
                Texts.required("name", input.name()),
                input.measure(),
                group,
                condition,
                forSeconds,
                keepSeconds,
                input.severity(),
                input.channels(),
                steps);
    }

    private static Condition condition(ConditionJson sent, @Nullable Measure measure, String group, Faults faults) {
        Kind kind = sent.kind();
        Direction direction = direction(sent, faults);
        int window = sent.windowMinutes();
        within("condition.windowMinutes", window, kind == Kind.THRESHOLD ? 0 : 1, LONGEST_WINDOW, faults);
        double limit = kind == Kind.ABSENCE ? 0 : number("limit", sent.limit(), faults);
        double volume = sent.minVolume() == null ? 0 : number("minVolume", sent.minVolume(), faults);
        boolean share = measure == null || measure.type() == Measure.Type.SHARE;
        switch (kind) {
            case RATIO -> {
                shareOnly(share, faults);
                if (limit <= 0 || limit >= 1) {
                    faults.add("condition.limit", "must be a share between 0 and 1");
                }
            }
            case BURN_RATE -> {
                shareOnly(share, faults);
                return burnRate(sent, limit, window, volume, faults);
            }
            case BASELINE -> {
                if (!group.equals(Rule.ALL)) {
                    faults.add("group", "must be all: groups are not kept for long enough to have a usual value");
                }
                if (limit < 1) {
                    faults.add("condition.limit", "must be 1 deviation at least");
                }
                double difference =
                        sent.minDifference() == null ? 0 : number("minDifference", sent.minDifference(), faults);
                double least = sent.minShare() == null ? 0 : number("minShare", sent.minShare(), faults);
                return Condition.baseline(direction, limit, window, difference, least);
            }
            case ABSENCE -> {
                return Condition.absence(window);
            }
            case THRESHOLD -> {
                // any number is a limit
            }
        }
        return new Condition(kind, direction, limit, window, volume, 0, 0, 0, 0);
    }

    private static Condition burnRate(ConditionJson sent, double limit, int window, double volume, Faults faults) {
        double objective = number("objective", sent.objective(), faults);
        if (objective <= 0 || objective >= 1) {
            faults.add("condition.objective", "must be a share between 0 and 1, such as 0.999");
        }
        if (limit <= 0) {
            faults.add("condition.limit", "must be above 0");
        }
        int recent = sent.shortMinutes() == null ? 0 : sent.shortMinutes();
        if (recent < 1 || recent >= window) {
            faults.add("condition.shortMinutes", "must be from 1 to less than windowMinutes");
        }
        return Condition.burnRate(objective, limit, window, recent, volume);
    }

    private static Direction direction(ConditionJson sent, Faults faults) {
        Direction direction = Objects.requireNonNullElse(sent.direction(), Direction.ABOVE);
        if (direction == Direction.EITHER && sent.kind() != Kind.BASELINE) {
            faults.add("condition.direction", "must be above or below");
        }
        return direction;
    }

    private static void shareOnly(boolean share, Faults faults) {
        if (!share) {
            faults.add("condition.kind", "is for measures that are shares");
        }
    }

    private static double number(String field, @Nullable Double value, Faults faults) {
        if (value == null) {
            faults.add("condition." + field, "must be there");
            return 0;
        }
        if (!(Math.abs(value) <= LARGEST) || value < 0) {
            faults.add("condition." + field, "must be a number from 0 to 1e12");
            return 0;
        }
        return value;
    }

    private static void within(String field, int value, int least, int most, Faults faults) {
        if (value < least || value > most) {
            faults.add(field, "must be from " + least + " to " + most);
        }
    }

    private static void channels(String field, List<String> names, java.util.Set<String> known, Faults faults) {
        for (String name : names) {
            if (!Channels.isBuiltIn(name) && !known.contains(name)) {
                faults.add(field, "has one that is not set up");
            }
        }
    }

    private static final class Faults {
        private final Map<String, List<String>> byField = new LinkedHashMap<>();

        void add(String field, String text) {
            byField.computeIfAbsent(field, unused -> new ArrayList<>()).add(text);
        }

        void refuse() {
            if (!byField.isEmpty()) {
                throw Refusal.invalid(byField);
            }
        }
    }
}
