package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.ActionFigures.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A span as the fewest parts that figures are kept for: whole days of the market, and hours before and
/// after them. Each is named by its beginning.
record Parts(List<Instant> days, List<Instant> hours) {

    Parts {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }

    static Parts of(Span span, ZoneId zone) {
        var days = new ArrayList<Instant>();
        var hours = new ArrayList<Instant>();
        LocalDate day = LocalDate.ofInstant(span.from(), zone);
        if (start(day, zone).isBefore(span.from())) {
            day = day.plusDays(1);
        }
        Instant reached = span.from();
        Instant midnight = start(day, zone);
        for (Instant next = start(day.plusDays(1), zone); !next.isAfter(span.to()); ) {
            addHours(hours, reached, midnight);
            if (next.isAfter(midnight)) {
                days.add(midnight);
            }
            day = day.plusDays(1);
            midnight = next;
            reached = next;
            next = start(day.plusDays(1), zone);
        }
        addHours(hours, reached, span.to());
        return new Parts(days, hours);
    }

    private static void addHours(List<Instant> hours, Instant from, Instant to) {
        for (Instant hour = from; hour.isBefore(to); hour = hour.plus(1, ChronoUnit.HOURS)) {
            hours.add(hour);
        }
    }

    /// The first moment of a day. A day the zone left out begins with the next one.
    static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
