package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Requests for codes a day after their end; they count towards the day's limit until then.
@ApplicationScoped
class OldCodes implements Sweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final WallClock clock;
    private final CodeStore codes = new CodeStore();

    OldCodes(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.old-codes";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return codes.deleteExpired(tx, clock.instant().minus(KEPT), limit);
    }
}
