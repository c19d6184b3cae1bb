package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads moments and zones as people ask for them. Refuses (400) what is none, naming the parameter.
final class RangeText {

    private static final int LONGEST = 40;
    private static final long LAST_SECOND = 4_102_444_800L;

    private RangeText() {}

    /// `2026-11-21T18:00:00Z`, with an offset, or without one: then it is the wall's time in the zone, as
    /// `2026-11-21T18:00` or `2026-11-21`, its first moment. A time that comes twice is the earlier one, a
    /// time that the clocks leave out is the one after.
    static Instant moment(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid(field, "is needed with timeframe=custom");
        }
        Instant moment = text.length() > LONGEST ? null : parsed(text, zone);
        if (moment == null || moment.getEpochSecond() < 0 || moment.getEpochSecond() > LAST_SECOND) {
            throw Refusal.invalid(field, "is no time such as 2026-11-21, 2026-11-21T18:00 or 2026-11-21T18:00:00Z");
        }
        if (moment.getEpochSecond() % 3_600 != 0 || moment.getNano() != 0) {
            throw Refusal.invalid(field, "must be a whole hour");
        }
        return moment;
    }

    private static @Nullable Instant parsed(String text, ZoneId zone) {
        try {
            int time = text.indexOf('T');
            if (time < 0) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            boolean hasOffset = text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
            return hasOffset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static ZoneId zone(@Nullable String name, ZoneId usual) {
        if (name == null || name.isEmpty()) {
            return usual;
        }
        try {
            if (name.length() <= LONGEST && ZoneId.getAvailableZoneIds().contains(name)) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException unknown) {
            // refused below
        }
        throw Refusal.invalid("zone", "must be a time zone like Europe/Paris");
    }
}
