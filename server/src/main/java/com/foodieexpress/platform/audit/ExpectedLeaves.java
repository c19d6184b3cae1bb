package com.foodieexpress.platform.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds out what the leaves must have been: those of the witness, and beyond them whatever leads to the signed roots.
final class ExpectedLeaves {

    /// A stretch under one checkpoint whose leaves nobody can tell any more.
    record Unknown(long from, long to) {}

    final List<Hash> leaves;

    @Nullable
    Unknown unknown;

    private final Frontier tree = new Frontier();
    private final Map<Long, Hash> stored;
    private final Map<Long, Hash> found = new HashMap<>();

    /// `stored` are the leaves of the database's tree, `rows` the entries as found; both are only believed when they
    /// lead
    /// to a signed root.
    ExpectedLeaves(List<Hash> witnessed, Map<Long, Hash> stored, List<SequenceCheck.Found> rows) {
        this.leaves = new ArrayList<>(witnessed);
        this.stored = stored;
        witnessed.forEach(tree::add);
        for (SequenceCheck.Found row : rows) {
            if (row.seq() > witnessed.size() && row.leaf() != null) {
                found.putIfAbsent(row.seq(), row.leaf());
            }
        }
    }

    /// Goes on along the checkpoints as far as it can.
    void follow(TreeMap<Long, Checkpoint> checkpoints) {
        for (Checkpoint each : checkpoints.tailMap((long) leaves.size(), false).values()) {
            boolean reached =
                    unknown == null && (reaches(each, seq -> stored.get(seq - 1)) || reaches(each, found::get));
            if (!reached) {
                long from = unknown == null ? leaves.size() + 1 : unknown.from();
                unknown = new Unknown(from, each.size());
            }
        }
    }

    private interface Source {
        @Nullable
        Hash leaf(long seq);
    }

    private boolean reaches(Checkpoint checkpoint, Source source) {
        Frontier grown = tree.copy();
        var more = new ArrayList<Hash>();
        for (long seq = leaves.size() + 1; seq <= checkpoint.size(); seq++) {
            Hash leaf = source.leaf(seq);
            if (leaf == null) {
                return false;
            }
            grown.add(leaf);
            more.add(leaf);
        }
        if (!grown.root().equals(checkpoint.root())) {
            return false;
        }
        more.forEach(tree::add);
        leaves.addAll(more);
        return true;
    }
}
