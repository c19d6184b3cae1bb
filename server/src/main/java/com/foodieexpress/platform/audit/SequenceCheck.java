package com.foodieexpress.platform.audit;

import static com.foodieexpress.platform.audit.Fault.Kind.CHANGED;
import static com.foodieexpress.platform.audit.Fault.Kind.DELETED;
import static com.foodieexpress.platform.audit.Fault.Kind.INSERTED;
import static com.foodieexpress.platform.audit.Fault.Kind.REORDERED;
import static com.foodieexpress.platform.audit.Fault.Kind.TRUNCATED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells what became of a known sequence of leaves: which entries were changed, deleted, inserted or moved.
///
/// An entry's leaf does not say where it stands, so an entry that was moved or renumbered is recognised at its new
/// place.
final class SequenceCheck {

    /// An entry as found: its place, 0 for none, and its leaf, null when it cannot be read.
    record Found(long seq, @Nullable Hash leaf) {}

    private record Known(long seq, long expected) {}

    private final List<Hash> expected;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Found> foreign = new ArrayList<>();
    private final BitSet present = new BitSet();

    private SequenceCheck(List<Hash> expected) {
        this.expected = expected;
    }

    /// `found` in the order of its places. The places up to `open` that go
    /// beyond what is known are not judged. Answers no faults when all is as expected.
    static List<Fault> compare(List<Hash> expected, List<Found> found, long open) {
        var check = new SequenceCheck(expected);
        if (!check.isAsExpected(found, open)) {
            check.diagnose(found, open);
        }
        return check.faults;
    }

    private boolean isAsExpected(List<Found> found, long open) {
        int at = 0;
        for (Found each : found) {
            boolean judged = each.seq() != 0 && (each.seq() <= expected.size() || each.seq() > open);
            if (judged
                    && (at == expected.size()
                            || each.seq() != at + 1
                            || !expected.get(at++).equals(each.leaf()))) {
                return false;
            }
        }
        return at == expected.size();
    }

    private void diagnose(List<Found> found, long open) {
        Map<Hash, Deque<Long>> places = places();
        var elsewhere = new ArrayList<Found>();
        for (Found each : found) {
            Hash leaf = each.leaf();
            if (leaf != null && isInPlace(each.seq(), leaf) && !present.get((int) each.seq())) {
                present.set((int) each.seq());
                places.getOrDefault(leaf, new ArrayDeque<>()).remove(each.seq());
                known.add(new Known(each.seq(), each.seq()));
            } else {
                elsewhere.add(each);
            }
        }
        // Of entries that say the same, the one nearest to its place is the one that was sealed.
        elsewhere.sort(Comparator.comparingLong((Found each) -> distance(each, places))
                .thenComparing(Comparator.comparingLong(Found::seq).reversed()));
        elsewhere.forEach(each -> recognise(each, places, open));
        known.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        tellForeign();
        tellMissing(open);
        tellMoved();
    }

    private Map<Hash, Deque<Long>> places() {
        Map<Hash, Deque<Long>> places = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            places.computeIfAbsent(expected.get(i), unused -> new ArrayDeque<>(1))
                    .add(i + 1L);
        }
        return places;
    }

    private boolean isInPlace(long seq, Hash leaf) {
        return seq > 0 && seq <= expected.size() && expected.get((int) seq - 1).equals(leaf);
    }

    private static long distance(Found each, Map<Hash, Deque<Long>> places) {
        Deque<Long> free = each.leaf() == null ? null : places.get(each.leaf());
        return free == null || free.isEmpty() ? Long.MAX_VALUE : Math.abs(free.getFirst() - each.seq());
    }

    private void recognise(Found each, Map<Hash, Deque<Long>> places, long open) {
        Deque<Long> free = each.leaf() == null ? null : places.get(each.leaf());
        if (free != null && !free.isEmpty()) {
            if (each.seq() != 0) {
                long place = free.removeFirst();
                present.set((int) place);
                known.add(new Known(each.seq(), place));
            }
        } else if (each.seq() != 0 && (each.seq() <= expected.size() || each.seq() > open)) {
            foreign.add(each);
        }
    }

    private void tellForeign() {
        for (Found each : foreign) {
            int seq = (int) Math.min(each.seq(), Integer.MAX_VALUE);
            if (seq > 0 && seq <= expected.size() && !present.get(seq)) {
                present.set(seq);
                faults.add(Fault.at(CHANGED, seq, "entry " + seq + " does not say what was sealed"));
            } else {
                faults.add(Fault.at(INSERTED, each.seq(), "what stands at " + each.seq() + " was never sealed"));
            }
        }
    }

    private void tellMissing(long open) {
        int size = expected.size();
        int seq = present.nextClearBit(1);
        while (seq <= size) {
            int next = present.nextSetBit(seq);
            int last = next < 0 ? size : Math.min(next - 1, size);
            boolean end = last == size && open <= size;
            String which = seq == last ? "entry " + seq + " is" : "entries " + seq + " to " + last + " are";
            faults.add(new Fault(end ? TRUNCATED : DELETED, seq, last, which + (end ? " cut off the end" : " gone")));
            seq = present.nextClearBit(last + 1);
        }
    }

    /// The fewest entries that must have been moved are those outside the longest run that kept its order.
    private void tellMoved() {
        BitSet kept = longestRun();
        for (int i = 0; i < known.size(); i++) {
            Known each = known.get(i);
            if (!kept.get(i)) {
                faults.add(new Fault(
                        REORDERED,
                        Math.min(each.seq(), each.expected()),
                        Math.max(each.seq(), each.expected()),
                        "entry " + each.expected() + " stands at " + each.seq()));
            }
        }
        if (faults.isEmpty()) {
            known.stream()
                    .filter(each -> each.seq() != each.expected())
                    .findFirst()
                    .ifPresent(each -> faults.add(new Fault(
                            REORDERED,
                            Math.min(each.seq(), each.expected()),
                            expected.size(),
                            "entries are renumbered: entry " + each.expected() + " stands at " + each.seq())));
        }
    }

    /// Which of the known entries belong to one longest increasing subsequence of expected places.
    private BitSet longestRun() {
        int[] tails = new int[known.size()];
        int[] before = new int[known.size()];
        int length = 0;
        for (int i = 0; i < known.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (known.get(tails[middle]).expected() < known.get(i).expected()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        var run = new BitSet();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            run.set(i);
        }
        return run;
    }
}
