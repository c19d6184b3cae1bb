package com.foodieexpress.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Opening hours on the restaurant's own clock.
class OpeningTimesTest {

    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final Instant MONDAY = at("2026-11-23T00:00");

    @Example
    void aSpanIncludesItsFirstMinuteAndNotItsLast() {
        OpeningTimes lunch = times(Span.of(1, "12:00", "14:30"));
        assertThat(lunch.isOpen(at("2026-11-23T11:59"))).isFalse();
        assertThat(lunch.isOpen(at("2026-11-23T12:00"))).isTrue();
        assertThat(lunch.isOpen(at("2026-11-23T14:29"))).isTrue();
        assertThat(lunch.isOpen(at("2026-11-23T14:30"))).isFalse();
        assertThat(lunch.isOpen(at("2026-11-24T12:00"))).isFalse();
    }

    @Example
    void sundayNightRunsIntoMonday() {
        OpeningTimes night = times(Span.of(7, "22:00", "03:00"));
        assertThat(night.isOpen(at("2026-11-23T02:59"))).isTrue();
        assertThat(night.isOpen(at("2026-11-23T03:00"))).isFalse();
        assertThat(night.nextOpening(at("2026-11-23T03:00"))).contains(at("2026-11-29T22:00"));
    }

    @Example
    void aRestaurantOpenAroundTheClockIsNeverClosed() {
        List<Span> spans = Arbitraries.integers().between(1, 7).list().ofSize(7).uniqueElements().sample().stream()
                .map(day -> Span.of(day, "00:00", "24:00"))
                .toList();
        var always = new OpeningTimes(spans, MONACO);
        for (int minute = 0; minute < 7 * 1440; minute += 7) {
            assertThat(always.isOpen(MONDAY.plus(minute, ChronoUnit.MINUTES))).isTrue();
        }
        assertThat(OpeningTimes.firstOverlap(spans)).isEmpty();
    }

    @Example
    void theClockOnTheWallDecidesWhenItJumps() {
        OpeningTimes night = times(Span.of(6, "22:00", "02:30"));
        // Sunday 25 October 2026, 03:00 becomes 02:00 again: half past two comes twice.
        Instant firstTwoFifteen = Instant.parse("2026-10-25T00:15:00Z");
        Instant secondTwoFifteen = Instant.parse("2026-10-25T01:15:00Z");
        assertThat(night.isOpen(firstTwoFifteen)).isTrue();
        assertThat(night.isOpen(secondTwoFifteen)).isTrue();
        assertThat(night.isOpen(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
    }

    @Example
    void spansThatOverlapAreFoundAlsoOverTheEndOfTheWeek() {
        Span sundayNight = Span.of(7, "22:00", "03:00");
        Span mondayEarly = Span.of(1, "02:00", "05:00");
        Span mondayNoon = Span.of(1, "12:00", "14:00");
        assertThat(OpeningTimes.firstOverlap(List.of(sundayNight, mondayEarly))).contains(mondayEarly);
        assertThat(OpeningTimes.firstOverlap(List.of(sundayNight, mondayNoon))).isEmpty();
        assertThat(OpeningTimes.firstOverlap(List.of(mondayNoon, Span.of(1, "13:59", "15:00"))))
                .isPresent();
    }

    @Property(tries = 300)
    void theNextOpeningIsTheFirstOpenMinuteAfterAClosedOne(
            @ForAll("weeks") OpeningTimes times, @ForAll("minutes") int minute) {
        Instant now = MONDAY.plus(minute, ChronoUnit.MINUTES);
        if (times.isOpen(now)) {
            return;
        }
        Instant next = times.nextOpening(now).orElseThrow();
        assertThat(times.isOpen(next)).isTrue();
        for (Instant t = now; t.isBefore(next); t = t.plus(1, ChronoUnit.MINUTES)) {
            assertThat(times.isOpen(t)).as("open at %s, before %s", t, next).isFalse();
        }
    }

    @Property(tries = 300)
    void aSpanReadsAsItWasWritten(@ForAll("spans") Span span) {
        assertThat(Span.of(span.day(), span.opens(), span.closes())).isEqualTo(span);
    }

    @Provide
    Arbitrary<OpeningTimes> weeks() {
        return spans().list().ofMinSize(1).ofMaxSize(10).map(spans -> new OpeningTimes(spans, MONACO));
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 1440))
                .as((day, opens, length) -> new Span(day, opens, opens + length));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 7 * 1440 - 1);
    }

    private static OpeningTimes times(Span... spans) {
        return new OpeningTimes(List.of(spans), MONACO);
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "+01:00[Europe/Monaco]").toInstant();
    }
}
