package com.foodieexpress.tracking.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// One position as a tracker of another maker told it: who it says it is, when (wall clock), where. Speed,
/// heading and accuracy are negative when they are not known.
record TrackerFix(
        String token,
        Instant at,
        double lat,
        double lng,
        double accuracyMetres,
        double speedMps,
        double headingDegrees,
        boolean mock) {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    /// A larger number counts milliseconds.
    private static final long LARGEST_SECONDS = Integer.MAX_VALUE;

    /// Seconds or milliseconds since 1970, ISO 8601, or `2026-11-21 18:00:00` (UTC); null for anything else.
    static @Nullable Instant time(String text) {
        try {
            if (text.chars().allMatch(Character::isDigit) && text.length() < 15 && !text.isEmpty()) {
                long number = Long.parseLong(text);
                return number <= LARGEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            }
            if (text.indexOf('T') < 0) {
                return LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC);
            }
            char[] letters = text.toCharArray();
            long micros = TimestampText.micros(letters, 0, letters.length);
            return micros == TimestampText.NO_TIME ? null : TimestampText.instant(micros);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    FixValues values(long seq, Instant recordedAt) {
        var values = new FixValues();
        values.hasSeq = true;
        values.seq = seq;
        values.lat = lat;
        values.lng = lng;
        values.accuracyMetres = known(accuracyMetres);
        values.speedMps = known(speedMps);
        values.headingDegrees = known(headingDegrees);
        values.mock = mock;
        values.recordedAtMicros =
                Math.multiplyExact(recordedAt.getEpochSecond(), 1_000_000L) + recordedAt.getNano() / 1_000;
        return values;
    }

    private static double known(double value) {
        return Double.isFinite(value) && value >= 0 ? value : -1;
    }
}
