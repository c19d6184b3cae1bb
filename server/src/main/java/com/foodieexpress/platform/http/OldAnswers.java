package com.foodieexpress.platform.http;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Kept answers a day old: nobody tries again after that long.
@ApplicationScoped
class OldAnswers implements Sweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final WallClock clock;
    private final KeptAnswerStore store;

    OldAnswers(WallClock clock, KeptAnswerStore store) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.old-answers";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return store.deleteBefore(tx, clock.instant().minus(KEPT), limit);
    }
}
