package com.foodieexpress.simulator.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// All fixes of one rider that were acknowledged, and the span of time they lie in.
///
/// Not thread-safe.
public final class ExpectedFixes {
    private final UUID riderId;
    private final Set<FixKey> keys = new HashSet<>();
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;

    ExpectedFixes(UUID riderId) {
        this.riderId = riderId;
    }

    public UUID riderId() {
        return riderId;
    }

    public Instant from() {
        return from;
    }

    public Instant to() {
        return to;
    }

    public int count() {
        return keys.size();
    }

    void add(LedgerEntry.Fixes batch) {
        batch.seqs().forEach(seq -> keys.add(new FixKey(batch.session(), seq)));
        from = batch.from().isBefore(from) ? batch.from() : from;
        to = batch.to().isAfter(to) ? batch.to() : to;
    }

    /// Fixes that are not stored, and fixes that are stored more than once.
    public List<String> faults(List<FixKey> stored) {
        var times = new HashMap<FixKey, Integer>();
        stored.forEach(key -> times.merge(key, 1, Integer::sum));
        var faults = new ArrayList<String>();
        keys.stream()
                .filter(key -> !times.containsKey(key))
                .forEach(
                        key -> faults.add("rider " + riderId + ": fix " + key + " was acknowledged and is not stored"));
        for (Map.Entry<FixKey, Integer> entry : times.entrySet()) {
            if (entry.getValue() > 1) {
                faults.add(
                        "rider " + riderId + ": fix " + entry.getKey() + " is stored " + entry.getValue() + " times");
            }
        }
        return faults;
    }

    /// What identifies a fix of a rider.
    public record FixKey(UUID session, long seq) {
        @Override
        public String toString() {
            return session + "#" + seq;
        }
    }
}
