package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Deletes what was measured long ago: of groups after a week, of everything once no baseline asks for it.
@ApplicationScoped
class OldSamples implements Sweep {

    static final Duration GROUPS_KEPT = Duration.ofDays(8);
    static final Duration KEPT = Duration.ofDays(60);

    private final WallClock clock;
    private final SampleStore samples = new SampleStore();

    OldSamples(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alerting.old-samples";
    }

    @Override
    public int delete(Tx tx, int limit) {
        Instant now = clock.instant();
        int groups = samples.deleteGroups(tx, now.minus(GROUPS_KEPT), limit);
        return groups == limit ? groups : groups + samples.delete(tx, now.minus(KEPT), limit - groups);
    }
}
