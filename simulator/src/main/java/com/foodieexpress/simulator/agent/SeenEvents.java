package com.foodieexpress.simulator.agent;

import java.util.ArrayList;
import java.util.List;

/// The types of the events that a channel told, to be compared with the history that the API tells. Thread-safe.
final class SeenEvents {
    private final List<String> seen = new ArrayList<>();
    private boolean broken;

    synchronized void add(String type) {
        seen.add(type);
    }

    /// A new snapshot came in place of events: nothing can be said of what was in between.
    synchronized void snapshot() {
        broken = broken || !seen.isEmpty();
    }

    /// What stands in the history from the first told event on and was never told itself.
    synchronized List<String> missingFrom(List<String> history) {
        int from = broken || seen.isEmpty() ? -1 : history.indexOf(seen.getFirst());
        if (from < 0) {
            return List.of();
        }
        var missing = new ArrayList<>(history.subList(from, history.size()));
        seen.forEach(missing::remove);
        return missing;
    }
}
