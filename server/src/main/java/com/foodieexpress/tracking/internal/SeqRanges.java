package com.foodieexpress.tracking.internal;

import java.util.Map;
import java.util.TreeMap;

/// A set of sequence numbers kept as ranges, in the text form of PostgreSQL's `int8multirange`
/// (`{[0,5),[7,8)}`). Not thread-safe.
final class SeqRanges {

    /// More ranges than this are not kept, so that a client which leaves a gap after every number cannot
    /// make its row, and the work on it, grow without bound.
    static final int MOST_RANGES = 1_000;

    /// First number of a range to the number after its last.
    private final TreeMap<Long, Long> ranges = new TreeMap<>();

    /// True when the number was not in the set before.
    boolean add(long seq) {
        Map.Entry<Long, Long> below = ranges.floorEntry(seq);
        if (below != null && seq < below.getValue()) {
            return false;
        }
        boolean joinsBelow = below != null && below.getValue() == seq;
        Long end = ranges.get(seq + 1);
        long from = joinsBelow ? below.getKey() : seq;
        if (end != null) {
            ranges.remove(seq + 1);
        }
        ranges.put(from, end == null ? seq + 1 : end);
        return true;
    }

    int count() {
        return ranges.size();
    }

    /// False when the number would open another range and there are too many.
    boolean hasRoomFor(long seq) {
        if (ranges.size() < MOST_RANGES) {
            return true;
        }
        Map.Entry<Long, Long> below = ranges.floorEntry(seq);
        return (below != null && seq <= below.getValue()) || ranges.containsKey(seq + 1);
    }

    /// The last number of the unbroken run from the beginning, which is 0 or 1; -1 while the beginning is
    /// missing. A phone that sends its newest fix first must not be told that the older ones have arrived.
    long contiguousEnd() {
        return ranges.isEmpty() || ranges.firstKey() > 1
                ? -1
                : ranges.firstEntry().getValue() - 1;
    }

    static SeqRanges parse(String text) {
        var parsed = new SeqRanges();
        String inner = text.substring(1, text.length() - 1);
        if (inner.isEmpty()) {
            return parsed;
        }
        for (String range : inner.split("(?<=\\)),", -1)) {
            int comma = range.indexOf(',');
            parsed.ranges.put(
                    Long.parseLong(range.substring(1, comma)),
                    Long.parseLong(range.substring(comma + 1, range.length() - 1)));
        }
        return parsed;
    }

    /// The PostgreSQL text form.
    @Override
    public String toString() {
        var text = new StringBuilder("{");
        ranges.forEach((from, end) -> text.append(text.length() > 1 ? "," : "")
                .append('[')
                .append(from.longValue())
                .append(',')
                .append(end.longValue())
                .append(')'));
        return text.append('}').toString();
    }
}
