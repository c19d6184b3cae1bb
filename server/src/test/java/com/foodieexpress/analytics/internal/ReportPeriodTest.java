package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/// Which days a report is on, in a zone whose clocks go back and forth.
class ReportPeriodTest {

    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");

    @Test
    void aDayOfTheMarketMayHaveAnHourMoreOrLess() {
        ReportPeriod autumn = new ReportPeriod(Timeframe.DAILY, LocalDate.parse("2026-10-25"));
        assertThat(autumn.begin(MONACO)).isEqualTo("2026-10-24T22:00:00Z");
        assertThat(autumn.end(MONACO)).isEqualTo("2026-10-25T23:00:00Z");
        ReportPeriod spring = new ReportPeriod(Timeframe.DAILY, LocalDate.parse("2026-03-29"));
        assertThat(spring.begin(MONACO)).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(spring.end(MONACO)).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void anyDayNamesThePeriodThatHoldsIt() {
        LocalDate saturday = LocalDate.parse("2026-11-21");
        assertThat(ReportPeriod.holding(Timeframe.DAILY, saturday, MONACO).day())
                .isEqualTo("2026-11-21");
        assertThat(ReportPeriod.holding(Timeframe.WEEKLY, saturday, MONACO).day())
                .isEqualTo("2026-11-16");
        assertThat(ReportPeriod.holding(Timeframe.MONTHLY, saturday, MONACO).day())
                .isEqualTo("2026-11-01");
    }

    @Test
    void aPeriodIsOverWithItsLastMoment() {
        ReportPeriod week = new ReportPeriod(Timeframe.WEEKLY, LocalDate.parse("2026-11-16"));
        assertThat(week.isOver(Instant.parse("2026-11-22T22:59:59Z"), MONACO)).isFalse();
        assertThat(week.isOver(Instant.parse("2026-11-22T23:00:00Z"), MONACO)).isTrue();
    }

    @Test
    void theLastOnesThatAreOverAreMadeUpFor() {
        ZonedDateTime now = ZonedDateTime.parse("2026-03-02T00:10:00+01:00[Europe/Monaco]");
        assertThat(ReportPeriod.lastOver(Timeframe.DAILY, now).stream()
                        .map(each -> each.day().toString()))
                .containsExactly("2026-03-01", "2026-02-28", "2026-02-27");
        assertThat(ReportPeriod.lastOver(Timeframe.WEEKLY, now).getFirst().day())
                .isEqualTo("2026-02-23");
        assertThat(ReportPeriod.lastOver(Timeframe.MONTHLY, now).stream()
                        .map(each -> each.day().toString()))
                .containsExactly("2026-02-01", "2026-01-01", "2025-12-01");
    }

    @Test
    void anHourIsNoReport() {
        assertThatThrownBy(() -> ReportPeriod.kind("hourly")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ReportPeriod.kind("custom")).isInstanceOf(Refusal.class);
    }
}
