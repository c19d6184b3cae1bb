package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.activity.ActionFigures.Cohort;
import com.foodieexpress.activity.ActionFigures.Cohorts;
import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.analytics.internal.RetentionJson.CohortJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many of the users of each week came back in the weeks after.
@ApplicationScoped
class ReadRetention {

    private static final int USUAL = 12;
    private static final int MOST = 52;

    private final ActionFigures figures;
    private final WallClock clock;

    ReadRetention(ActionFigures figures, WallClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /// The last weeks, this one among them. Refuses (400) another number than 1 to 52.
    RetentionJson read(@Nullable String weeks) {
        Cohorts read = figures.cohorts(lastWeeks(number(weeks)));
        return new RetentionJson(
                figures.zone().getId(),
                read.asOf(),
                read.cohorts().stream().map(ReadRetention::cohort).toList());
    }

    private List<Span> lastWeeks(int many) {
        ZonedDateTime now = clock.instant().atZone(figures.zone());
        ZonedDateTime begin = Timeframe.WEEKLY.plus(Timeframe.WEEKLY.begin(now), 1 - many);
        var weeks = new ArrayList<Span>();
        for (int i = 0; i < many; i++) {
            ZonedDateTime end = Timeframe.WEEKLY.plus(begin, 1);
            weeks.add(new Span(begin.toInstant(), end.toInstant()));
            begin = end;
        }
        return weeks;
    }

    private static int number(@Nullable String weeks) {
        if (weeks == null || weeks.isEmpty()) {
            return USUAL;
        }
        int number = weeks.matches("[0-9]{1,3}") ? Integer.parseInt(weeks) : 0;
        if (number < 1 || number > MOST) {
            throw Refusal.invalid("weeks", "must be a number from 1 to " + MOST);
        }
        return number;
    }

    private static CohortJson cohort(Cohort cohort) {
        int all = cohort.seen().getFirst();
        return new CohortJson(
                cohort.span().from(),
                cohort.span().to(),
                all,
                cohort.seen(),
                cohort.seen().stream().map(seen -> ReadPlatform.rate(seen, all)).toList());
    }
}
