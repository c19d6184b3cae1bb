package com.foodieexpress.platform.audit;

import java.util.ArrayList;
import java.util.List;

/// Inclusion and consistency proofs after RFC 6962 2.1 (verification: RFC 9162 2.1.3.2 and 2.1.4.2). Leaves count from
/// 0.
final class Proofs {

    /// Where the hashes of complete subtrees come from.
    interface Nodes {
        Hash node(int level, long index);
    }

    private final Nodes nodes;

    Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    Hash root(long size) {
        return size == 0 ? Merkle.empty() : hash(0, size);
    }

    /// The hashes that lead from the leaf to the root of the tree of `size` leaves.
    List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        long low = 0;
        long high = size;
        while (high - low > 1) {
            long middle = low + split(high - low);
            if (leaf < middle) {
                path.add(hash(middle, high));
                high = middle;
            } else {
                path.add(hash(low, middle));
                low = middle;
            }
        }
        return path.reversed();
    }

    /// The hashes that show that the tree of `second` leaves continues that of `first`.
    List<Hash> consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no consistency from " + first + " to " + second);
        }
        var path = new ArrayList<Hash>();
        long low = 0;
        long high = second;
        boolean whole = true;
        while (high != first) {
            long middle = low + split(high - low);
            if (first <= middle) {
                path.add(hash(middle, high));
                high = middle;
            } else {
                path.add(hash(low, middle));
                low = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(hash(low, high));
        }
        return path.reversed();
    }

    static boolean showsInclusion(Hash leafHash, long leaf, long size, List<Hash> path, Hash root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long at = leaf;
        long last = size - 1;
        Hash hash = leafHash;
        for (Hash step : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Merkle.node(step, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Merkle.node(hash, step);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    static boolean showsConsistency(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        var steps = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            steps.addFirst(firstRoot);
        }
        if (steps.isEmpty()) {
            return false;
        }
        long at = first - 1;
        long last = second - 1;
        while ((at & 1) == 1) {
            at >>>= 1;
            last >>>= 1;
        }
        Hash older = steps.getFirst();
        Hash newer = steps.getFirst();
        for (Hash step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                older = Merkle.node(step, older);
                newer = Merkle.node(step, newer);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                newer = Merkle.node(newer, step);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && older.equals(firstRoot) && newer.equals(secondRoot);
    }

    /// The hash of the leaves from `low` to before `high`, where `low` begins a subtree.
    private Hash hash(long low, long high) {
        long size = high - low;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, low >>> level);
        }
        long middle = low + split(size);
        return Merkle.node(hash(low, middle), hash(middle, high));
    }

    /// The largest power of two below the size.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
