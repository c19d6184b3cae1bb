package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Deletes alerts that were over a year ago, with their history.
@ApplicationScoped
class OldAlerts implements Sweep {

    private static final Duration KEPT = Duration.ofDays(365);

    private final WallClock clock;
    private final AlertStore alerts = new AlertStore();

    OldAlerts(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alerting.old-alerts";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return alerts.deleteOld(tx, clock.instant().minus(KEPT), limit);
    }
}
