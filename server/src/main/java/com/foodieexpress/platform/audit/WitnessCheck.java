package com.foodieexpress.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the witness file up to the first line that does not hold. What it answers is as trustworthy as the signatures.
final class WitnessCheck {

    final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    final List<Hash> leaves = new ArrayList<>();
    private final Frontier tree = new Frontier();
    private final UUID trail;
    private final AuditKeys keys;
    private final List<Fault> faults;
    private long lines;
    private boolean broken;

    WitnessCheck(UUID trail, AuditKeys keys, List<Fault> faults) {
        this.trail = trail;
        this.keys = keys;
        this.faults = faults;
    }

    long size() {
        return leaves.size();
    }

    void read(String line) {
        lines++;
        if (broken) {
            return;
        }
        String objection = take(line);
        if (objection != null) {
            broken = true;
            faults.add(new Fault(
                    Fault.Kind.WITNESS,
                    size() + 1,
                    size() + 1,
                    "line " + lines + " of the witness file " + objection + "; it and what follows is not believed"));
        }
    }

    private @Nullable String take(String line) {
        WitnessRecord each;
        try {
            each = WitnessRecord.of(line);
        } catch (RuntimeException unreadable) {
            return "cannot be read";
        }
        Checkpoint checkpoint = each.checkpoint();
        if (!checkpoint.isSigned(trail, keys)) {
            return keys.knows(checkpoint.keyId()) ? "bears a wrong signature" : "bears a key that is not ours";
        }
        Hash before = checkpoints.isEmpty()
                ? Hash.ZERO
                : checkpoints.lastEntry().getValue().hash(trail);
        if (!checkpoint.previous().equals(before)) {
            return "does not follow the line before";
        }
        Frontier grown = tree.copy();
        each.leaves().forEach(grown::add);
        if (grown.size() != checkpoint.size() || !grown.root().equals(checkpoint.root())) {
            return "has leaves that do not lead to its root";
        }
        each.leaves().forEach(tree::add);
        leaves.addAll(each.leaves());
        checkpoints.put(checkpoint.size(), checkpoint);
        return null;
    }
}
