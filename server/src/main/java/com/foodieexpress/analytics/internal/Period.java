package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A range to count over, the range before it to compare with, and where its series is cut.
///
/// While the range is not over the one before is cut at the same wall time, in whole hours: a day that is
/// six hours old is compared with the first six hours of the day before. `points` are the parts of the
/// range that have begun: hours up to two days, days of the zone beyond; none when it is a single hour of
/// the calendar, which is told by minutes.
record Period(Timeframe timeframe, ZoneId zone, Span span, Span previous, List<Span> points) {

    static final int DAYS_MAX = 400;
    private static final Duration BY_HOURS_MAX = Duration.ofHours(48);

    /// As asked for, in text.
    record Asked(
            @Nullable String timeframe,
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone) {}

    Period {
        points = List.copyOf(points);
    }

    /// Refuses (400) what is no range. `usual` is the zone where none is named.
    static Period of(Asked asked, ZoneId usual, Instant now) {
        Timeframe timeframe = Timeframe.of(asked.timeframe());
        ZoneId zone = RangeText.zone(asked.zone(), usual);
        if (timeframe == Timeframe.CUSTOM) {
            return custom(asked, zone, now);
        }
        if (isSaid(asked.from()) || isSaid(asked.to())) {
            throw Refusal.invalid("timeframe", "must be custom when from or to is told");
        }
        ZonedDateTime begin = timeframe.begin(now.atZone(zone));
        ZonedDateTime end = timeframe.plus(begin, 1);
        ZonedDateTime reached = reached(end, now);
        ZonedDateTime before = timeframe.plus(begin, -1);
        Instant previousEnd =
                reached.equals(end) ? begin.toInstant() : earlier(reached.minus(1, timeframe.unit()), begin);
        Span span = span(begin.toInstant(), end.toInstant());
        return new Period(
                timeframe,
                zone,
                span,
                span(before.toInstant(), atLeastAnHour(before.toInstant(), previousEnd)),
                timeframe == Timeframe.HOURLY ? List.of() : points(span, zone, now, timeframe == Timeframe.DAILY));
    }

    private static Period custom(Asked asked, ZoneId zone, Instant now) {
        Instant from = RangeText.moment("from", asked.from(), zone);
        Instant to = RangeText.moment("to", asked.to(), zone);
        if (!from.isBefore(to)) {
            throw Refusal.invalid("from", "must be before to");
        }
        ZonedDateTime begin = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (begin.plusDays(DAYS_MAX).isBefore(end)) {
            throw Refusal.invalid("to", "must be at most " + DAYS_MAX + " days after from");
        }
        boolean wholeDays = begin.equals(Timeframe.midnight(begin)) && end.equals(Timeframe.midnight(end));
        ZonedDateTime reached = from.isBefore(now) ? reached(end, now) : end;
        long days = ChronoUnit.DAYS.between(begin.toLocalDate(), end.toLocalDate());
        Duration length = Duration.between(from, to);
        Instant before = wholeDays ? Timeframe.midnight(begin.minusDays(days)).toInstant() : from.minus(length);
        Instant previousEnd = wholeDays
                ? earlier(reached.minusDays(days), begin)
                : reached.toInstant().minus(length);
        return new Period(
                Timeframe.CUSTOM,
                zone,
                span(from, to),
                span(before, atLeastAnHour(before, reached.equals(end) ? from : previousEnd)),
                points(span(from, to), zone, now, length.compareTo(BY_HOURS_MAX) <= 0));
    }

    /// How far the range has come, in hours begun.
    private static ZonedDateTime reached(ZonedDateTime end, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return hour.isBefore(end.toInstant()) ? hour.atZone(end.getZone()) : end;
    }

    private static Instant earlier(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one.toInstant() : other.toInstant();
    }

    private static Instant atLeastAnHour(Instant from, Instant to) {
        Instant least = from.plus(1, ChronoUnit.HOURS);
        return to.isBefore(least) ? least : to;
    }

    private static List<Span> points(Span span, ZoneId zone, Instant now, boolean byHours) {
        var points = new ArrayList<Span>();
        Instant begin = span.from();
        while (begin.isBefore(span.to()) && !begin.isAfter(now)) {
            Instant next = byHours
                    ? begin.plus(1, ChronoUnit.HOURS)
                    : Timeframe.midnight(begin.atZone(zone).plusDays(1)).toInstant();
            Instant end = next.isBefore(span.to()) ? next : span.to();
            points.add(span(begin, end));
            begin = end;
        }
        return points;
    }

    /// Days of some zones begin between two hours of UTC, which is what figures are kept by.
    private static Span span(Instant from, Instant to) {
        if (from.getEpochSecond() % 3_600 != 0 || to.getEpochSecond() % 3_600 != 0) {
            throw Refusal.invalid("zone", "must be a whole number of hours from UTC");
        }
        return new Span(from, to);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
