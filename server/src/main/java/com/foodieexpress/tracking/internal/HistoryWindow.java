package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The span of time a history is asked for: the last hour unless told otherwise.
record HistoryWindow(Instant from, Instant to) {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static HistoryWindow parse(@Nullable String from, @Nullable String to, Instant now) {
        Instant end = to == null ? now.plusSeconds(60) : instant("to", to);
        return new HistoryWindow(from == null ? end.minus(USUAL) : instant("from", from), end);
    }

    /// True for times that PostgreSQL can hold with room to spare.
    static boolean isStorable(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }

    private static Instant instant(String field, String text) {
        long micros = TimestampText.micros(text.toCharArray(), 0, text.length());
        if (micros == TimestampText.NO_TIME || !isStorable(TimestampText.instant(micros))) {
            throw Refusal.invalid(field, "must be an ISO-8601 time");
        }
        return TimestampText.instant(micros);
    }
}
