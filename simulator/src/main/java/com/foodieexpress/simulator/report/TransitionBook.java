package com.foodieexpress.simulator.report;

import com.foodieexpress.simulator.wire.OrderStage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The furthest stage of each order that the server acknowledged to anybody, and the reads that took one back.
///
/// Thread-safe. A reader asks for [#known] *before* it reads, so that an acknowledgement which arrives meanwhile is not
/// held against an answer that was under way already.
public final class TransitionBook {
    private final Map<UUID, OrderStage> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> contradictions = new ConcurrentLinkedQueue<>();

    public void acknowledge(UUID order, OrderStage stage) {
        acknowledged.merge(order, stage, (before, now) -> now.compareTo(before) > 0 ? now : before);
    }

    public @Nullable OrderStage known(UUID order) {
        return acknowledged.get(order);
    }

    /// Compares what a read says with what was known before it; true when it holds.
    public boolean read(UUID order, @Nullable OrderStage knownBefore, OrderStage seen) {
        if (knownBefore == null || !knownBefore.contradicts(seen)) {
            return true;
        }
        contradictions.add(order + ": acknowledged " + knownBefore + ", later read " + seen);
        return false;
    }

    /// An acknowledged order is not there at all.
    public void vanished(UUID order) {
        contradictions.add(order + ": acknowledged " + acknowledged.get(order) + ", later not found");
    }

    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    public Map<UUID, OrderStage> snapshot() {
        return Map.copyOf(acknowledged);
    }
}
