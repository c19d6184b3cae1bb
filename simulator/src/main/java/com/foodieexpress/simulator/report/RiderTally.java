package com.foodieexpress.simulator.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Offers, fixes and what else riders do, as named counters. Thread-safe.
public final class RiderTally {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public void count(String what) {
        add(what, 1);
    }

    public void add(String what, long howMany) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).add(howMany);
    }

    public Map<String, Long> figures() {
        var figures = new TreeMap<String, Long>();
        counts.forEach((name, adder) -> figures.put(name, adder.sum()));
        return figures;
    }
}
