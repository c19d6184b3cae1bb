package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ranges begin and end where the calendar of their zone says, also when the clocks change.
class PeriodTest {

    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "hourly,  2026-11-21T18:26:40Z, Europe/Monaco,    2026-11-21T18:00:00Z, 2026-11-21T19:00:00Z",
        "daily,   2026-11-21T18:26:40Z, Europe/Monaco,    2026-11-20T23:00:00Z, 2026-11-21T23:00:00Z",
        "daily,   2026-11-21T23:00:00Z, Europe/Monaco,    2026-11-21T23:00:00Z, 2026-11-22T23:00:00Z",
        "daily,   2026-11-21T22:59:59Z, Europe/Monaco,    2026-11-20T23:00:00Z, 2026-11-21T23:00:00Z",
        "daily,   2026-03-29T12:00:00Z, Europe/Monaco,    2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "daily,   2026-10-25T12:00:00Z, Europe/Monaco,    2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "daily,   2026-11-21T03:00:00Z, America/New_York, 2026-11-20T05:00:00Z, 2026-11-21T05:00:00Z",
        "weekly,  2026-11-22T12:00:00Z, Europe/Monaco,    2026-11-15T23:00:00Z, 2026-11-22T23:00:00Z",
        "weekly,  2026-10-25T12:00:00Z, Europe/Monaco,    2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z",
        "monthly, 2026-03-31T12:00:00Z, Europe/Monaco,    2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "monthly, 2028-02-29T12:00:00Z, UTC,              2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z",
    })
    void theCalendarSaysWhereARangeEnds(String timeframe, Instant now, String zone, Instant from, Instant to) {
        Period period = Period.of(new Period.Asked(timeframe, null, null, zone), MONACO, now);
        assertThat(period.span()).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        // Ten hours of a day against ten of the one before.
        "daily,   2026-11-21T08:26:40Z, 2026-11-19T23:00:00Z, 2026-11-20T09:00:00Z",
        // The day after the clocks went forward: by the wall's time.
        "daily,   2026-03-30T08:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T09:00:00Z",
        "weekly,  2026-11-16T00:30:00Z, 2026-11-08T23:00:00Z, 2026-11-09T01:00:00Z",
        // The last hour of March against the whole of February.
        "monthly, 2026-03-31T21:30:00Z, 2026-01-31T23:00:00Z, 2026-02-28T23:00:00Z",
        "hourly,  2026-11-21T08:26:40Z, 2026-11-21T07:00:00Z, 2026-11-21T08:00:00Z",
    })
    void theRangeBeforeGoesAsFar(String timeframe, Instant now, Instant from, Instant to) {
        Period period = Period.of(new Period.Asked(timeframe, null, null, null), MONACO, now);
        assertThat(period.previous()).isEqualTo(new Span(from, to));
    }

    @Test
    void aDayHasAsManyHoursAsItHas() {
        assertThat(points("2026-03-29", "2026-03-30")).hasSize(23);
        assertThat(points("2026-10-25", "2026-10-26")).hasSize(25);
        assertThat(points("2026-10-20", "2026-10-30")).hasSize(10).allMatch(point -> {
            long hours = Duration.between(point.from(), point.to()).toHours();
            return hours == (point.from().equals(Instant.parse("2026-10-24T22:00:00Z")) ? 25 : 24);
        });
    }

    private static List<Span> points(String from, String to) {
        return custom(from, to, null).points();
    }

    @Test
    void aRangeOfOnesOwnIsComparedWithOneAsLong() {
        assertThat(custom("2026-10-20", "2026-10-30", null).previous())
                .isEqualTo(new Span(Instant.parse("2026-10-09T22:00:00Z"), Instant.parse("2026-10-19T22:00:00Z")));
        assertThat(custom("2026-10-20T10:00", "2026-10-20T13:00", null).previous())
                .isEqualTo(new Span(Instant.parse("2026-10-20T05:00:00Z"), Instant.parse("2026-10-20T08:00:00Z")));
        assertThat(custom("2026-10-20T10:00:00Z", "2026-10-20T13:00:00+02:00", "Asia/Tokyo")
                        .span())
                .isEqualTo(new Span(Instant.parse("2026-10-20T10:00:00Z"), Instant.parse("2026-10-20T11:00:00Z")));
    }

    private static Period custom(String from, String to, @Nullable String zone) {
        return Period.of(new Period.Asked("custom", from, to, zone), MONACO, Instant.parse("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "yearly,,,,                                            timeframe",
        "daily,  2026-11-01, 2026-11-02,,                      timeframe",
        "custom, , 2026-11-02,,                                from",
        "custom, 2026-11-01,,,                                 to",
        "custom, 2026-11-02, 2026-11-02,,                      from",
        "custom, 2026-11-03, 2026-11-02,,                      from",
        "custom, 2026-11-01T10:30, 2026-11-02,,                from",
        "custom, 2026-11-01, 2026-11-02T00:00:01,,             to",
        "custom, 2025-01-01, 2026-11-02,,                      to",
        "custom, 1969-12-31, 2026-11-02,,                      from",
        "custom, 2026-11-01, +999999999-12-31T00:00:00Z,,      to",
        "custom, 2026-02-30, 2026-11-02,,                      from",
        "custom, yesterday, 2026-11-02,,                       from",
        "custom, 2026-11-01T, 2026-11-02,,                     from",
        "daily,,, Europe/Atlantis,                             zone",
        "daily,,, +01:00,                                      zone",
        "daily,,, Asia/Kolkata,                                zone",
        "hourly,,, Asia/Kathmandu,                             zone",
    })
    void whatIsNoRangeIsRefusedByName(
            @Nullable String timeframe,
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone,
            String field) {
        assertThatThrownBy(() -> Period.of(
                        new Period.Asked(timeframe, from, to, zone), MONACO, Instant.parse("2026-11-21T12:00:00Z")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Objects.requireNonNull(refusal).fieldErrors())
                                .containsOnlyKeys(field));
    }

    /// Whatever the moment: the range holds it, the points are the range's beginning, and the range before
    /// ends before.
    @Property(tries = 2_000)
    void rangesHoldTogether(
            @ForAll("timeframes") String timeframe, @ForAll("zones") String zone, @ForAll("moments") Instant now) {
        Period period = Period.of(new Period.Asked(timeframe, null, null, zone), MONACO, now);
        Span span = period.span();
        assertThat(now).isAfterOrEqualTo(span.from()).isBefore(span.to());
        assertThat(period.previous().to()).isBeforeOrEqualTo(span.from());
        Instant reached = span.from();
        for (Span point : period.points()) {
            assertThat(point.from()).isEqualTo(reached);
            reached = point.to();
        }
        if (!period.points().isEmpty()) {
            assertThat(now).isBefore(reached);
        }
    }

    @Provide
    Arbitrary<String> timeframes() {
        return Arbitraries.of("hourly", "daily", "weekly", "monthly");
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of("Europe/Monaco", "UTC", "America/New_York", "Pacific/Auckland", "America/Havana");
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(1_600_000_000L, 2_000_000_000L).map(Instant::ofEpochSecond);
    }
}
