package com.foodieexpress.tracking.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What tracking counts.
@Singleton
class TrackingMetrics {

    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter stored;
    private final Counter duplicates;
    private final Counter turnedAway;
    private final Counter failedGroups;
    private final Timer commits;

    TrackingMetrics(MeterRegistry registry) {
        registry.gauge("foodie.tracking.waiting", waiting);
        stored = registry.counter("foodie.tracking.fixes", "outcome", "stored");
        duplicates = registry.counter("foodie.tracking.fixes", "outcome", "duplicate");
        turnedAway = registry.counter("foodie.tracking.requests.turned.away");
        failedGroups = registry.counter("foodie.tracking.groups.failed");
        commits = registry.timer("foodie.tracking.groups");
    }

    /// Fixes and requests that wait for the writer.
    AtomicInteger waiting() {
        return waiting;
    }

    void committed(int newFixes, int knownFixes, long nanos) {
        stored.increment(newFixes);
        duplicates.increment(knownFixes);
        commits.record(nanos, TimeUnit.NANOSECONDS);
    }

    void turnedAway() {
        turnedAway.increment();
    }

    void groupFailed() {
        failedGroups.increment();
    }
}
