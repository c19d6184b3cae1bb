package com.foodieexpress.live.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What the live layer counts.
@Singleton
class LiveMetrics {

    private final AtomicInteger subscriptions = new AtomicInteger();
    private final Counter events;
    private final Counter states;
    private final Counter conflated;
    private final Counter overflows;
    private final Counter resumedFromMemory;
    private final Counter resumedFromLog;
    private final Counter notResumed;
    private final Counter busMessages;
    private final Counter busBytes;
    private final Counter busHeard;
    private final Counter busLeftOut;
    private final Counter busOutages;
    private final MeterRegistry registry;

    LiveMetrics(MeterRegistry registry, Connections connections, Channels channels) {
        this.registry = registry;
        registry.gauge("foodie.live.connections", connections, Connections::size);
        registry.gauge("foodie.live.channels", channels, Channels::size);
        registry.gauge("foodie.live.subscriptions", subscriptions);
        events = registry.counter("foodie.live.sent", "kind", "event");
        states = registry.counter("foodie.live.sent", "kind", "state");
        conflated = registry.counter("foodie.live.conflated");
        overflows = registry.counter("foodie.live.overflows");
        resumedFromMemory = registry.counter("foodie.live.resumes", "outcome", "memory");
        resumedFromLog = registry.counter("foodie.live.resumes", "outcome", "log");
        notResumed = registry.counter("foodie.live.resumes", "outcome", "snapshot");
        busMessages = registry.counter("foodie.live.bus.sent");
        busBytes = registry.counter("foodie.live.bus.sent.bytes");
        busHeard = registry.counter("foodie.live.bus.heard");
        busLeftOut = registry.counter("foodie.live.bus.left.out");
        busOutages = registry.counter("foodie.live.bus.outages");
    }

    void subscribed() {
        subscriptions.incrementAndGet();
    }

    void unsubscribed() {
        subscriptions.decrementAndGet();
    }

    void sent(List<Frame> batch) {
        int eventFrames = 0;
        int stateFrames = 0;
        for (Frame frame : batch) {
            if (frame.isEvent()) {
                eventFrames++;
            } else if (frame.isState()) {
                stateFrames++;
            }
        }
        if (eventFrames > 0) {
            events.increment(eventFrames);
        }
        if (stateFrames > 0) {
            states.increment(stateFrames);
        }
    }

    void conflated() {
        conflated.increment();
    }

    void overflowed() {
        overflows.increment();
    }

    void resumedFromMemory() {
        resumedFromMemory.increment();
    }

    void resumedFromLog() {
        resumedFromLog.increment();
    }

    void notResumed() {
        notResumed.increment();
    }

    void busSent(int bytes) {
        busMessages.increment();
        busBytes.increment(bytes);
    }

    void busHeard() {
        busHeard.increment();
    }

    void busLeftOut() {
        busLeftOut.increment();
    }

    void busBroke() {
        busOutages.increment();
    }

    void closed(CloseCode code) {
        registry.counter("foodie.live.closed", "code", String.valueOf(code.number()))
                .increment();
    }
}
