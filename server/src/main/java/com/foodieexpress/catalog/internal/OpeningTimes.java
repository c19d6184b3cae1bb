package com.foodieexpress.catalog.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// A restaurant's week, read from the clock on its wall: on the two nights a year when that clock jumps, the local time
/// decides.
record OpeningTimes(List<Span> spans, ZoneId zone) {

    private static final int WEEK_MINUTES = 7 * Span.DAY_MINUTES;

    OpeningTimes {
        spans = spans.stream().sorted().toList();
    }

    boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int now = (local.getDayOfWeek().getValue() - 1) * Span.DAY_MINUTES + local.getHour() * 60 + local.getMinute();
        return spans.stream().anyMatch(span -> covers(span, now) || covers(span, now + WEEK_MINUTES));
    }

    /// The next moment at which a closed restaurant opens; empty for one that never does.
    Optional<Instant> nextOpening(Instant after) {
        LocalDate today = after.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= 7; ahead++) {
            LocalDate date = today.plusDays(ahead);
            Optional<Instant> opening = spans.stream()
                    .filter(span -> span.day() == date.getDayOfWeek().getValue())
                    .map(span -> opensOn(span, date))
                    .filter(start -> start.isAfter(after))
                    .min(Instant::compareTo);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /// A span that starts before the one before it ends, also over the end of the week.
    static Optional<Span> firstOverlap(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            Span span = sorted.get(i);
            boolean last = i == sorted.size() - 1;
            Span next = sorted.get(last ? 0 : i + 1);
            int nextStart = next.startOfWeekMinute() + (last ? WEEK_MINUTES : 0);
            if (span.endOfWeekMinute() > nextStart) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static boolean covers(Span span, int weekMinute) {
        return span.startOfWeekMinute() <= weekMinute && weekMinute < span.endOfWeekMinute();
    }

    private Instant opensOn(Span span, LocalDate date) {
        return date.atTime(LocalTime.ofSecondOfDay(span.opensMinute() * 60L))
                .atZone(zone)
                .toInstant();
    }
}
