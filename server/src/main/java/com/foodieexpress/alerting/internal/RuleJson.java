package com.foodieexpress.alerting.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule on the wire. `firing` is how many of its groups fire now.
record RuleJson(
        UUID id,
        @Nullable String slug,
        long version,
        boolean enabled,
        String name,
        String measure,
        String group,
        ConditionJson condition,
        int forSeconds,
        int keepSeconds,
        Severity severity,
        List<String> channels,
        List<StepJson> steps,
        @Nullable Integer firing) {

    /// What a kind does not use is absent.
    record ConditionJson(
            @NotNull Kind kind,
            @Nullable Direction direction,
            @Nullable Double limit,
            @NotNull Integer windowMinutes,
            @Nullable Double minVolume,
            @Nullable Double objective,
            @Nullable Integer shortMinutes,
            @Nullable Double minDifference,
            @Nullable Double minShare) {

        static ConditionJson of(Condition condition) {
            Kind kind = condition.kind();
            boolean judged = kind != Kind.ABSENCE;
            boolean burn = kind == Kind.BURN_RATE;
            boolean usual = kind == Kind.BASELINE;
            return new ConditionJson(
                    kind,
                    judged && !burn ? condition.direction() : null,
                    judged ? condition.limit() : null,
                    condition.windowMinutes(),
                    judged && !usual ? condition.minVolume() : null,
                    burn ? condition.objective() : null,
                    burn ? condition.shortMinutes() : null,
                    usual ? condition.minDifference() : null,
                    usual ? condition.minShare() : null);
        }
    }

    record StepJson(
            @NotNull Integer afterMinutes,
            @NotNull @Size(min = 1, max = 10) List<@NotBlank @Size(max = 60) String> channels) {}

    /// What an operator sends.
    record InputJson(
            @Nullable Boolean enabled,
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 60) String measure,
            @Nullable @Size(max = 120) String group,
            @NotNull @Valid ConditionJson condition,
            @Nullable Integer forSeconds,
            @Nullable Integer keepSeconds,
            @NotNull Severity severity,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 60) String> channels,
            @Nullable @Size(max = 5) List<@NotNull @Valid StepJson> steps) {}

    record VersionJson(
            long version,
            boolean enabled,
            RuleJson rule,
            Instant at,
            @Nullable UUID by) {}

    static RuleJson of(Rule rule, @Nullable Integer firing) {
        Rule.Terms terms = rule.terms();
        return new RuleJson(
                rule.id(),
                rule.slug(),
                rule.version(),
                rule.enabled(),
                terms.name(),
                terms.measure(),
                terms.group(),
                ConditionJson.of(terms.condition()),
                terms.forSeconds(),
                terms.keepSeconds(),
                terms.severity(),
                terms.channels(),
                terms.steps().stream()
                        .map(step -> new StepJson(step.afterMinutes(), step.channels()))
                        .toList(),
                firing);
    }
}
