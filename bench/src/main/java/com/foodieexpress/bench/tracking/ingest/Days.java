package com.foodieexpress.bench.tracking.ingest;

import java.time.LocalDate;

/// The day of the last question is remembered: neighbouring fixes are of one day.
final class Days {

    private static long lastKey = -1;
    private static long lastDay;

    private Days() {}

    /// Asked by one event loop alone.
    static long since1970(int year, int month, int day) {
        long key = (year * 100L + month) * 100 + day;
        if (key != lastKey) {
            lastDay = LocalDate.of(year, month, day).toEpochDay();
            lastKey = key;
        }
        return lastDay;
    }
}
