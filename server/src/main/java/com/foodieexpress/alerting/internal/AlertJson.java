package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert on the wire. `silencedUntil` is when the longest silence that covers it ends.
record AlertJson(
        UUID id,
        UUID ruleId,
        @Nullable String slug,
        String rule,
        String measure,
        Measure.@Nullable Unit unit,
        String group,
        Severity severity,
        Phase state,
        double value,
        double limit,
        double peak,
        Instant startedAt,
        @Nullable Instant firedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant resolvedAt,
        @Nullable UUID resolvedBy,
        @Nullable Instant silencedUntil) {

    record EntryJson(
            Instant at,
            String kind,
            @Nullable UUID by,
            @Nullable String detail) {}

    record NoticeJson(
            UUID id,
            String kind,
            String channel,
            String state,
            int attempts,
            @Nullable String error,
            Instant at,
            @Nullable Instant doneAt) {

        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    notice.id(),
                    notice.kind().word(),
                    notice.channel(),
                    notice.state().word(),
                    notice.attempts(),
                    notice.lastError(),
                    notice.createdAt(),
                    notice.doneAt());
        }
    }

    /// `series` are the minutes around it.
    record DetailJson(
            AlertJson alert, List<EntryJson> history, List<NoticeJson> notices, List<SampleStore.Point> series) {}

    static AlertJson of(Alert alert, Measure.@Nullable Unit unit, List<Silence> silences) {
        Alert.Source source = alert.source();
        return new AlertJson(
                alert.id(),
                source.ruleId(),
                source.slug(),
                source.name(),
                source.measure(),
                unit,
                source.group(),
                source.severity(),
                alert.phase(),
                alert.verdict().value(),
                alert.verdict().limit(),
                alert.peak(),
                alert.startedAt(),
                alert.firedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.resolvedAt(),
                alert.resolvedBy(),
                silences.stream()
                        .filter(silence -> alert.phase() != Phase.RESOLVED && silence.covers(source))
                        .map(Silence::until)
                        .max(Instant::compareTo)
                        .orElse(null));
    }
}
