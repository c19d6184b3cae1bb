package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.retention.LegalHolds;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Deletes the figures of minutes past keeping.
@ApplicationScoped
class ForgetOldMetrics implements Sweep {

    private final MetricStore store;
    private final CalendarStore calendar;
    private final LegalHolds holds;
    private final Settings settings;
    private final WallClock clock;

    ForgetOldMetrics(MetricStore store, CalendarStore calendar, LegalHolds holds, Settings settings, WallClock clock) {
        this.store = store;
        this.calendar = calendar;
        this.holds = holds;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activity.old-metrics";
    }

    @Override
    public int delete(Tx tx, int limit) {
        if (holds.held(tx).keepsAll(KeptActivity.METRICS)) {
            return 0;
        }
        Duration kept = Duration.ofDays(settings.of(RetentionSettings.class).keepMetricDays());
        Instant first = clock.instant().minus(kept);
        int deleted = store.deleteBefore(tx, first, limit);
        if (deleted > 0) {
            calendar.minutesDroppedBefore(tx, first);
        }
        return deleted;
    }
}
