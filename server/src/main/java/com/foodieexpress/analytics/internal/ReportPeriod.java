package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A day, week or month of the market that is reported on; `day` is its first.
record ReportPeriod(Timeframe kind, LocalDate day) {

    static final List<Timeframe> KINDS = List.of(Timeframe.DAILY, Timeframe.WEEKLY, Timeframe.MONTHLY);
    /// How many of them are made up for when nobody was there to make them.
    private static final int MADE_UP = 3;

    private static final Set<Timeframe> ALL = Set.copyOf(KINDS);

    /// Refuses (400) what is no kind of report.
    static Timeframe kind(String word) {
        return KINDS.stream()
                .filter(each -> each.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "must be daily, weekly or monthly"));
    }

    ReportPeriod {
        if (!ALL.contains(kind)) {
            throw new IllegalArgumentException("no report is " + kind);
        }
    }

    /// The period that holds the day.
    static ReportPeriod holding(Timeframe kind, LocalDate day, ZoneId zone) {
        return new ReportPeriod(kind, kind.begin(day.atStartOfDay(zone)).toLocalDate());
    }

    /// The last that are over, the latest first.
    static List<ReportPeriod> lastOver(Timeframe kind, ZonedDateTime now) {
        var periods = new ArrayList<ReportPeriod>();
        ZonedDateTime begin = kind.begin(now);
        for (int i = 0; i < MADE_UP; i++) {
            begin = kind.plus(begin, -1);
            periods.add(new ReportPeriod(kind, begin.toLocalDate()));
        }
        return List.copyOf(periods);
    }

    Instant begin(ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return kind.plus(day.atStartOfDay(zone), 1).toInstant();
    }

    boolean isOver(Instant now, ZoneId zone) {
        return !end(zone).isAfter(now);
    }

    /// The range of the platform's figures that is this period.
    Period.Asked asked(ZoneId zone) {
        return new Period.Asked(
                Timeframe.CUSTOM.wire(), begin(zone).toString(), end(zone).toString(), zone.getId());
    }
}
