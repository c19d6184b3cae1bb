package com.foodieexpress.tracking.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/// Reads ISO-8601 times into microseconds since 1970 without making objects for the usual form,
/// `2026-11-21T18:00:00.123Z`; other offsets take the library's way.
final class TimestampText {

    static final long NO_TIME = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE_MONTH = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_OF_MONTH = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int SHORTEST = "2026-11-21T18:00:00Z".length();
    private static final int FAILED = -1;

    private TimestampText() {}

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    /// [#NO_TIME] for a text that is no time.
    static long micros(char[] text, int from, int length) {
        long quick = length >= SHORTEST && text[from + length - 1] == 'Z' ? utc(text, from, length) : NO_TIME;
        return quick == NO_TIME ? general(new String(text, from, length)) : quick;
    }

    private static long utc(char[] text, int from, int length) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int second = number(text, from + 17, 2);
        long fraction = fractionMicros(text, from + 19, from + length - 1);
        boolean shaped = text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 10] == 'T'
                && text[from + 13] == ':'
                && text[from + 16] == ':';
        boolean real = year >= 1970
                && month >= 1
                && month <= 12
                && day >= 1
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && fraction >= 0;
        if (!shaped || !real || day > DAYS_OF_MONTH[month] || (month == 2 && day == 29 && !isLeap(year))) {
            return NO_TIME;
        }
        long seconds = ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
        return seconds * 1_000_000 + fraction;
    }

    private static long general(String text) {
        try {
            return ChronoUnit.MICROS.between(
                    Instant.EPOCH, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | ArithmeticException notATime) {
            return NO_TIME;
        }
    }

    private static long daysSince1970(int year, int month, int day) {
        long earlier = year - 1;
        long days = earlier * 365 + earlier / 4 - earlier / 100 + earlier / 400 + DAYS_BEFORE_MONTH[month] + day - 1;
        return days + (month > 2 && isLeap(year) ? 1 : 0) - 719_162;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int number(char[] text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return FAILED;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// Digits behind the point; further ones than microseconds are cut off.
    private static long fractionMicros(char[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (text[from] != '.' || to - from < 2 || to - from > 10) {
            return FAILED;
        }
        long micros = 0;
        for (int i = 0; i < 6; i++) {
            int at = from + 1 + i;
            int digit = at < to ? number(text, at, 1) : 0;
            if (digit < 0) {
                return FAILED;
            }
            micros = micros * 10 + digit;
        }
        for (int at = from + 7; at < to; at++) {
            if (number(text, at, 1) < 0) {
                return FAILED;
            }
        }
        return micros;
    }
}
