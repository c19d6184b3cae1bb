package com.foodieexpress.tracking.internal;

import java.time.Duration;
import java.time.Instant;

/// How far from now a fix may have been recorded: ahead by what a badly set clock explains, back by what a phone may
/// keep while it has no signal. Also bounds the days that need a partition.
final class RecordedWindow {

    private static final Duration AHEAD = Duration.ofHours(24);
    static final Duration BACK = Duration.ofDays(7);

    private RecordedWindow() {}

    static boolean contains(Instant recordedAt, Instant now) {
        return !recordedAt.isAfter(now.plus(AHEAD)) && !recordedAt.isBefore(now.minus(BACK));
    }
}
