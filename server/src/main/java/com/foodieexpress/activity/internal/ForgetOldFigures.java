package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.retention.LegalHolds;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Deletes what is kept by the hour and past keeping. What is kept by the day stays: it is little, and the
/// only thing that tells of years.
@ApplicationScoped
class ForgetOldFigures implements Sweep {

    /// People are counted by the hour for so long.
    static final Duration PEOPLE_KEPT = Duration.ofDays(60);
    /// Who is counting just now shall not lose an hour.
    private static final Duration MARGIN = Duration.ofDays(1);

    private final FigureStore figures;
    private final PresenceStore presence;
    private final CalendarStore calendar;
    private final LegalHolds holds;
    private final Settings settings;
    private final WallClock clock;

    ForgetOldFigures(
            FigureStore figures,
            PresenceStore presence,
            CalendarStore calendar,
            LegalHolds holds,
            Settings settings,
            WallClock clock) {
        this.figures = figures;
        this.presence = presence;
        this.calendar = calendar;
        this.holds = holds;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activity.old-figures";
    }

    @Override
    public int delete(Tx tx, int limit) {
        if (holds.held(tx).keepsAll(KeptActivity.METRICS)) {
            return 0;
        }
        Instant now = clock.instant();
        Duration kept = Duration.ofDays(settings.of(RetentionSettings.class).keepMetricDays());
        Duration least = kept.compareTo(PEOPLE_KEPT) < 0 ? PEOPLE_KEPT : kept;
        Instant firstFigures = now.minus(least).minus(MARGIN);
        int deleted = figures.deleteHoursBefore(tx, firstFigures, limit);
        if (deleted > 0) {
            calendar.droppedBefore(tx, firstFigures);
        }
        return Math.max(
                deleted, presence.deleteHoursBefore(tx, now.minus(PEOPLE_KEPT).minus(MARGIN), limit));
    }
}
