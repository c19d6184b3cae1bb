package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Deletes what was told a year ago.
@ApplicationScoped
class OldNotices implements Sweep {

    private static final Duration KEPT = Duration.ofDays(365);

    private final WallClock clock;
    private final NoticeStore notices = new NoticeStore();

    OldNotices(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alerting.old-notices";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return notices.deleteOld(tx, clock.instant().minus(KEPT), limit);
    }
}
