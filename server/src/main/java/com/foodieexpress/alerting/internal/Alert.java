package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert as stored: how its rule stands with its group, and what was done about it.
record Alert(
        UUID id,
        Source source,
        Standing standing,
        boolean over,
        Instant startedAt,
        @Nullable Instant firedAt,
        @Nullable Instant resolvedAt,
        @Nullable UUID resolvedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID acknowledgedBy,
        Verdict verdict,
        double peak,
        int toldLevel,
        @Nullable Instant toldAt) {

    /// What it came from, as it was called then.
    record Source(
            UUID ruleId,
            long ruleVersion,
            @Nullable String slug,
            String name,
            String measure,
            String group,
            Severity severity) {

        static Source of(Rule rule, String group) {
            Rule.Terms terms = rule.terms();
            return new Source(
                    rule.id(), rule.version(), rule.slug(), terms.name(), terms.measure(), group, terms.severity());
        }
    }

    Phase phase() {
        return standing.phase();
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }
}
