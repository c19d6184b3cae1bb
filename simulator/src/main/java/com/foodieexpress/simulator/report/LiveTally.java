package com.foodieexpress.simulator.report;

import com.foodieexpress.simulator.live.ChannelCursor.Verdict;
import com.foodieexpress.simulator.live.LiveObserver;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Everything that happens on live connections. Thread-safe.
public final class LiveTally implements LiveObserver {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Troubles troubles;

    public LiveTally(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public void connected(boolean again) {
        count(again ? "reconnects" : "connections");
    }

    @Override
    public void closed(int code) {
        count("closed." + code);
    }

    @Override
    public void event() {
        count("events");
    }

    @Override
    public void state() {
        count("states");
    }

    @Override
    public void subscribed(Verdict verdict) {
        switch (verdict) {
            case STARTED -> count("subscriptions");
            case RESUMED -> count("resumed");
            case RESTARTED -> count("resnapshots");
            case MISRECOVERED -> count("misrecovered");
            case FRESH, DUPLICATE -> throw new IllegalArgumentException(verdict.name());
        }
    }

    @Override
    public void duplicate() {
        count("duplicateOffsets");
    }

    /// A change that the API knew seconds before the channel told it.
    public void late() {
        count("lateEvents");
    }

    /// A change that the API knows and the channel never told.
    public void missed() {
        count("missedEvents");
    }

    @Override
    public void refused(String code) {
        count("refused." + code);
    }

    @Override
    public void failed(RuntimeException cause) {
        troubles.note("a live message was not understood", cause);
    }

    public long of(String name) {
        LongAdder adder = counts.get(name);
        return adder == null ? 0 : adder.sum();
    }

    public Map<String, Long> figures() {
        var figures = new TreeMap<String, Long>();
        counts.forEach((name, adder) -> figures.put(name, adder.sum()));
        return figures;
    }

    private void count(String name) {
        counts.computeIfAbsent(name, _ -> new LongAdder()).increment();
    }
}
