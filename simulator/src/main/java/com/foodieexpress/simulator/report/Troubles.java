package com.foodieexpress.simulator.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// What agents did not expect, by kind, with one example each. Thread-safe.
public final class Troubles {
    private final Map<String, Trouble> byKind = new ConcurrentHashMap<>();

    public void note(String kind, Throwable cause) {
        byKind.computeIfAbsent(kind, _ -> new Trouble(String.valueOf(cause)))
                .count
                .increment();
    }

    /// `kind` → `count × first example`.
    public Map<String, String> figures() {
        var figures = new TreeMap<String, String>();
        byKind.forEach((kind, trouble) -> figures.put(kind, trouble.count.sum() + " x " + trouble.example));
        return figures;
    }

    private static final class Trouble {
        private final String example;
        private final LongAdder count = new LongAdder();

        Trouble(String example) {
            this.example = example;
        }
    }
}
