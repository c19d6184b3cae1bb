package com.foodieexpress.platform.audit;

import static com.foodieexpress.platform.audit.Fault.Kind.FORGED_CHECKPOINT;
import static com.foodieexpress.platform.audit.Fault.Kind.MISSING_CHECKPOINT;
import static com.foodieexpress.platform.audit.Fault.Kind.ROLLED_BACK;

import com.foodieexpress.platform.audit.Evidence.FoundCheckpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds the database's checkpoints against their signatures, each other and the witnessed ones.
final class CheckpointCheck {

    /// Signed by us and not contradicted, by size.
    final TreeMap<Long, Checkpoint> good = new TreeMap<>();
    private final TreeSet<Long> forged = new TreeSet<>();
    private final UUID trail;
    private final AuditKeys keys;
    private final TreeMap<Long, Checkpoint> witnessed;
    private final List<Fault> faults;

    CheckpointCheck(UUID trail, AuditKeys keys, TreeMap<Long, Checkpoint> witnessed, List<Fault> faults) {
        this.trail = trail;
        this.keys = keys;
        this.witnessed = witnessed;
        this.faults = faults;
    }

    void read(FoundCheckpoint found) {
        String objection = objection(found.size(), found.checkpoint());
        if (objection != null) {
            forged.add(found.size());
            faults.add(Fault.at(
                    FORGED_CHECKPOINT, Math.max(found.size(), 1), "checkpoint " + found.size() + " " + objection));
        } else if (found.checkpoint() != null) {
            good.put(found.size(), found.checkpoint());
        }
    }

    private @Nullable String objection(long size, @Nullable Checkpoint checkpoint) {
        if (checkpoint == null) {
            return "cannot be read";
        }
        if (!keys.knows(checkpoint.keyId())) {
            return "is signed with the key " + checkpoint.keyId() + ", which is not ours";
        }
        if (!checkpoint.isSigned(trail, keys)) {
            return "bears a wrong signature";
        }
        Checkpoint seen = witnessed.get(size);
        if (seen != null && !seen.equals(checkpoint)) {
            return "is not the one of this size that was witnessed";
        }
        boolean unseen = seen == null && !witnessed.isEmpty() && size < witnessed.lastKey();
        return unseen ? "was never witnessed, though later ones were" : null;
    }

    /// To be called when all were read. Answers the size the sealed sequence must have.
    long finish() {
        long last = good.isEmpty() ? 0 : good.lastKey();
        long seen = witnessed.isEmpty() ? 0 : witnessed.lastKey();
        if (seen > last) {
            faults.add(new Fault(
                    ROLLED_BACK,
                    last + 1,
                    seen,
                    "the database ends at checkpoint " + last + ", but checkpoint " + seen + " of "
                            + witnessed.lastEntry().getValue().sealedAt() + " was witnessed"));
        }
        for (long size : witnessed.headMap(last, false).keySet()) {
            if (!good.containsKey(size) && !forged.contains(size)) {
                faults.add(Fault.at(MISSING_CHECKPOINT, size, "checkpoint " + size + " is gone"));
            }
        }
        requireChain();
        return Math.max(last, seen);
    }

    /// Between two that follow each other none may be missing. Where the witness reaches, that is known already.
    private void requireChain() {
        var all = new TreeMap<>(witnessed);
        all.putAll(good);
        long before = 0;
        Hash previous = Hash.ZERO;
        for (Map.Entry<Long, Checkpoint> each : all.entrySet()) {
            boolean explained =
                    !forged.subSet(before, true, each.getKey(), true).isEmpty();
            if (!each.getValue().previous().equals(previous) && !explained) {
                faults.add(new Fault(
                        MISSING_CHECKPOINT,
                        before + 1,
                        each.getKey(),
                        "checkpoints between " + before + " and " + each.getKey() + " are gone"));
            }
            before = each.getKey();
            previous = each.getValue().hash(trail);
        }
    }
}
