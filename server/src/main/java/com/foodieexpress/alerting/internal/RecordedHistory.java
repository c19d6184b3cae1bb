package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was measured over a long time, in memory, so that a rule can be judged at every moment of it: any span is two
/// look-ups in running sums. Time goes in slots of even length; a moment sees the slots before it and nothing later.
///
/// Not thread-safe.
final class RecordedHistory implements History {

    private final Instant begins;
    private final long slotSeconds;
    private final int slots;
    private final ZoneId zone;
    private final Map<String, Map<String, Line>> lines = new HashMap<>();
    private final UsualHours usual = new UsualHours();
    private Instant now;

    /// Sums over the slots before each index.
    private static final class Line {
        private final double[] num;
        private final double[] den;

        Line(int slots) {
            num = new double[slots + 1];
            den = new double[slots + 1];
        }

        Sum between(int from, int to) {
            return new Sum(num[to] - num[from], den[to] - den[from]);
        }
    }

    RecordedHistory(Instant begins, Instant ends, Duration slot, ZoneId zone) {
        this.begins = begins;
        this.slotSeconds = slot.toSeconds();
        this.slots = Math.toIntExact(Math.ceilDiv(Duration.between(begins, ends).toSeconds(), slotSeconds));
        this.zone = zone;
        this.now = ends;
    }

    /// Adds to a slot. Call [#close] before anything is asked.
    void add(String measure, String group, Instant at, Sum sum) {
        int slot = index(at);
        if (slot < slots && !at.isBefore(begins)) {
            Line line = lines.computeIfAbsent(measure, unused -> new HashMap<>())
                    .computeIfAbsent(group, unused -> new Line(slots));
            line.num[slot + 1] += sum.num();
            line.den[slot + 1] += sum.den();
        }
    }

    void close() {
        lines.values()
                .forEach(groups -> groups.values().forEach(line -> {
                    Arrays.parallelPrefix(line.num, Double::sum);
                    Arrays.parallelPrefix(line.den, Double::sum);
                }));
    }

    /// From now on nothing after this moment is known.
    void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Map<String, Sum> sums(String measure, Instant from, Instant to) {
        int first = index(from);
        int end = Math.max(first, index(to.isAfter(now) ? now : to));
        Map<String, Sum> sums = new HashMap<>();
        lines.getOrDefault(measure, Map.of()).forEach((group, line) -> {
            Sum sum = line.between(first, end);
            if (sum.num() != 0 || sum.den() != 0) {
                sums.put(group, sum);
            }
        });
        return sums;
    }

    @Override
    public Map<String, List<Sum>> sameHours(String measure, Duration window, Instant at) {
        Line line = lines.getOrDefault(measure, Map.of()).get("");
        if (line == null) {
            return Map.of();
        }
        Instant slot = UsualHours.slot(at);
        return Map.of("", usual.of(measure, window, slot, () -> {
            List<Sum> windows = new ArrayList<>();
            for (Instant start : UsualHours.starts(slot, zone)) {
                Instant end = start.plus(UsualHours.SPAN);
                for (Instant from = start; from.isBefore(end); from = from.plus(window)) {
                    Sum sum = line.between(index(from), index(from.plus(window)));
                    if (!from.isBefore(begins) && !sum.isEmpty()) {
                        windows.add(sum);
                    }
                }
            }
            return windows;
        }));
    }

    private int index(Instant at) {
        long slot = Math.floorDiv(Duration.between(begins, at).toSeconds(), slotSeconds);
        return (int) Math.clamp(slot, 0, slots);
    }
}
