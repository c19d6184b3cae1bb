package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/// One span of opening hours in local time. A closing time not after the opening time is the next day's.
record HoursJson(
        @Min(1) @Max(7) int day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "must be a time as HH:MM")
        String opens,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00", message = "must be a time as HH:MM")
        String closes) {

    static HoursJson of(Span span) {
        return new HoursJson(span.day(), span.opens(), span.closes());
    }

    /// Refuses hours that overlap, naming `hours`.
    static List<Span> spans(List<HoursJson> hours) {
        List<Span> spans = hours.stream()
                .map(line -> Span.of(line.day(), line.opens(), line.closes()))
                .sorted()
                .toList();
        OpeningTimes.firstOverlap(spans).ifPresent(span -> {
            throw Refusal.invalid("hours", "overlap on day " + span.day() + " at " + span.opens());
        });
        return spans;
    }
}
