package com.foodieexpress.platform.audit;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: the roots of its complete subtrees, the largest first. All that is needed to add
/// leaves and to tell the root. Not thread-safe.
final class Frontier {

    private final List<Hash> peaks;
    private long size;

    Frontier() {
        this(0, List.of());
    }

    /// Of a tree of that size, whose peaks stand at [#places].
    Frontier(long size, List<Hash> peaks) {
        if (Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("a tree of " + size + " has not " + peaks.size() + " peaks");
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /// A subtree's place.
    record Place(int level, long index) {}

    /// Where the peaks of a tree of that size stand, the largest first.
    static List<Place> places(long size) {
        var places = new ArrayList<Place>();
        long begin = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                places.add(new Place(level, begin >>> level));
                begin += 1L << level;
            }
        }
        return places;
    }

    long size() {
        return size;
    }

    /// Adds a leaf and answers the subtrees that it completes, itself first.
    List<TreeNode> add(Hash leaf) {
        var completed = new ArrayList<TreeNode>();
        Hash hash = leaf;
        int level = 0;
        completed.add(new TreeNode(0, size, hash));
        while ((size >>> level & 1) == 1) {
            hash = Merkle.node(peaks.removeLast(), hash);
            level++;
            completed.add(new TreeNode(level, size >>> level, hash));
        }
        peaks.add(hash);
        size++;
        return completed;
    }

    Hash root() {
        if (peaks.isEmpty()) {
            return Merkle.empty();
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Merkle.node(peaks.get(i), root);
        }
        return root;
    }

    Frontier copy() {
        return new Frontier(size, peaks);
    }
}
