package com.foodieexpress.analytics.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts of hours, being added up. Not thread-safe.
final class HourCounts {

    private final SortedMap<Instant, long[]> hours = new TreeMap<>();

    void add(Instant moment, HourCounter counter, long more) {
        hours.computeIfAbsent(moment.truncatedTo(ChronoUnit.HOURS), unused -> new long[HourCounter.values().length])[
                counter.ordinal()] += more;
    }

    SortedMap<Instant, long[]> hours() {
        return hours;
    }

    /// The sums over the hours from `from` on and before `to`.
    Sums between(Instant from, Instant to) {
        var sums = new long[HourCounter.values().length];
        hours.subMap(from, to).values().forEach(each -> Arrays.setAll(sums, i -> sums[i] + each[i]));
        return new Sums(sums);
    }

    /// One number for each counter.
    record Sums(long[] numbers) {

        long of(HourCounter counter) {
            return numbers[counter.ordinal()];
        }
    }
}
