package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Counts of wrong codes a year after the last one.
@ApplicationScoped
class OldCodeFailures implements Sweep {

    private static final Duration KEPT = Duration.ofDays(365);

    private final WallClock clock;
    private final CodeStore codes = new CodeStore();

    OldCodeFailures(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.old-code-failures";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return codes.deleteFailures(tx, clock.instant().minus(KEPT), limit);
    }
}
