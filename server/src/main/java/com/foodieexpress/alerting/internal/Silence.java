package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which nobody is told of certain alerts. What is null matches everything.
record Silence(
        UUID id,
        @Nullable UUID ruleId,
        @Nullable String group,
        @Nullable Severity severity,
        String reason,
        Instant startsAt,
        Instant until,
        UUID createdBy,
        @Nullable Instant endedAt) {

    boolean covers(Alert.Source source) {
        return (ruleId == null || ruleId.equals(source.ruleId()))
                && (group == null || group.equals(source.group()))
                && (severity == null || severity == source.severity());
    }
}
