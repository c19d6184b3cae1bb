package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.ActionFigures.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// A span is cut into days and hours that lie side by side and are the span.
class PartsTest {

    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");

    @Property(tries = 1_000)
    void partsAreTheSpan(@ForAll("zones") ZoneId zone, @ForAll("starts") Instant from, @ForAll("lengths") int hours) {
        var span = new Span(from, from.plus(hours, ChronoUnit.HOURS));
        Parts parts = Parts.of(span, zone);
        List<Span> all = new ArrayList<>();
        parts.hours().forEach(hour -> all.add(new Span(hour, hour.plus(1, ChronoUnit.HOURS))));
        parts.days().forEach(day -> {
            LocalDate date = LocalDate.ofInstant(day, zone);
            assertThat(date.atStartOfDay(zone).toInstant()).isEqualTo(day);
            all.add(new Span(day, date.plusDays(1).atStartOfDay(zone).toInstant()));
        });
        all.sort((one, other) -> one.from().compareTo(other.from()));
        Instant reached = span.from();
        for (Span part : all) {
            assertThat(part.from()).isEqualTo(reached);
            reached = part.to();
        }
        assertThat(reached).isEqualTo(span.to());
        // As few as can be: hours before the first midnight and after the last one only.
        assertThat(parts.hours()).hasSizeLessThanOrEqualTo(2 * 24);
    }

    @Test
    void theDayTheClocksChangeIsOneDay() {
        for (String day : List.of("2026-03-29", "2026-10-25", "2026-11-21")) {
            LocalDate date = LocalDate.parse(day);
            var span = new Span(
                    date.atStartOfDay(MONACO).toInstant(),
                    date.plusDays(1).atStartOfDay(MONACO).toInstant());
            assertThat(Parts.of(span, MONACO)).isEqualTo(new Parts(List.of(span.from()), List.of()));
        }
        assertThat(Duration.between(
                        LocalDate.parse("2026-10-25").atStartOfDay(MONACO).toInstant(),
                        LocalDate.parse("2026-10-26").atStartOfDay(MONACO).toInstant()))
                .isEqualTo(Duration.ofHours(25));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Monaco", "UTC", "America/New_York", "America/Havana", "Pacific/Apia")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs().between(300_000, 600_000).map(hour -> Instant.EPOCH.plus(hour, ChronoUnit.HOURS));
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 60), Arbitraries.integers().between(1, 400 * 24));
    }
}
