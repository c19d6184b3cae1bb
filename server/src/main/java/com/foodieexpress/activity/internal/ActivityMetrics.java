package com.foodieexpress.activity.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// What the action log counts about itself.
@Singleton
class ActivityMetrics {

    /// Why a row could not be kept.
    enum Loss {
        /// The writer was too far behind.
        QUEUE,
        /// PostgreSQL was away and the files were full or refused.
        SPILL,
        /// PostgreSQL took every other row but not this one.
        REFUSED
    }

    private final MeterRegistry registry;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter stored;
    private final Counter known;
    private final Counter spilled;
    private final Timer batches;

    ActivityMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("foodie.activity.waiting", waiting);
        stored = registry.counter("foodie.activity.actions", "outcome", "stored");
        known = registry.counter("foodie.activity.actions", "outcome", "duplicate");
        spilled = registry.counter("foodie.activity.actions", "outcome", "spilled");
        batches = registry.timer("foodie.activity.batches");
        for (Loss loss : Loss.values()) {
            lost(loss, 0);
        }
    }

    AtomicInteger waiting() {
        return waiting;
    }

    void spill(LongSupplier bytes) {
        // Held by the registry, or else it would be collected and there would be no number any more.
        Gauge.builder("foodie.activity.spill.bytes", bytes, LongSupplier::getAsLong)
                .strongReference(true)
                .register(registry);
    }

    void stored(int fresh, int duplicates, long nanos) {
        stored.increment(fresh);
        known.increment(duplicates);
        batches.record(nanos, TimeUnit.NANOSECONDS);
    }

    void spilled(int rows) {
        spilled.increment(rows);
    }

    void lost(Loss why, int rows) {
        registry.counter("foodie.activity.lost", "why", why.name().toLowerCase(java.util.Locale.ROOT))
                .increment(rows);
    }
}
