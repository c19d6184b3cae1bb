package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What the same hours of earlier weeks were, kept for a few minutes. The hour of the week is the market's, also where
/// its clocks change. Thread-safe.
final class UsualHours {

    static final int WEEKS = 6;
    /// From half an hour before to half an hour after: longer ones hold a meal and the lull before it.
    static final Duration SPAN = Duration.ofHours(1);

    private static final long SLOT_SECONDS = 600;

    private record Key(String measure, Duration window, Instant slot) {}

    private final Map<Key, List<Sum>> kept = new ConcurrentHashMap<>();

    /// The ten minutes that answer as one.
    static Instant slot(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SLOT_SECONDS) * SLOT_SECONDS);
    }

    /// Where the hours begin.
    static List<Instant> starts(Instant slot, ZoneId zone) {
        ZonedDateTime local = slot.atZone(zone);
        var starts = new ArrayList<Instant>();
        for (int week = 1; week <= WEEKS; week++) {
            starts.add(local.minusWeeks(week).toInstant().minus(SPAN.dividedBy(2)));
        }
        return starts;
    }

    List<Sum> of(String measure, Duration window, Instant slot, Supplier<List<Sum>> read) {
        kept.keySet().removeIf(key -> key.slot().isBefore(slot));
        return kept.computeIfAbsent(new Key(measure, window, slot), unused -> read.get());
    }
}
