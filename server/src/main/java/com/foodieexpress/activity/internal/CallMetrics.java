package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.EndedCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The same calls for Prometheus, by the same names: `foodie_calls_seconds`. Names are those of code, so
/// there are only so many.
@Singleton
class CallMetrics {

    private record Key(CallName name, boolean success) {}

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(EndedCall call) {
        timers.computeIfAbsent(new Key(call.endpoint().name(), call.success()), this::timer)
                .record(call.nanos(), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return registry.timer(
                "foodie.calls",
                "service",
                key.name().service(),
                "method",
                key.name().method(),
                "outcome",
                key.success() ? "success" : "failure");
    }
}
