package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which part of the calendar figures are asked for: the hour, day, week (from Monday) or month there is
/// now, or any range.
enum Timeframe {
    HOURLY(ChronoUnit.HOURS),
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    CUSTOM(ChronoUnit.FOREVER);

    private final ChronoUnit unit;

    Timeframe(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where the one that holds this moment begins.
    ZonedDateTime begin(ZonedDateTime moment) {
        return switch (this) {
            case HOURLY -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAILY -> midnight(moment);
            case WEEKLY -> midnight(moment.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTHLY -> midnight(moment.withDayOfMonth(1));
            case CUSTOM -> throw new IllegalStateException("a custom range begins where it is told");
        };
    }

    /// As many of them further on; the first moment of a day is not always 00:00.
    ZonedDateTime plus(ZonedDateTime begin, int many) {
        ZonedDateTime moved = begin.plus(many, unit);
        return this == HOURLY ? moved : midnight(moved);
    }

    static ZonedDateTime midnight(ZonedDateTime moment) {
        return moment.toLocalDate().atStartOfDay(moment.getZone());
    }

    static Timeframe of(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return DAILY;
        }
        for (Timeframe each : values()) {
            if (each.wire().equals(word)) {
                return each;
            }
        }
        throw Refusal.invalid("timeframe", "must be hourly, daily, weekly, monthly or custom");
    }
}
