package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;

/// Sign-ins whose second step never came.
@ApplicationScoped
class OldChallenges implements Sweep {

    private final WallClock clock;
    private final SignInChallengeStore challenges = new SignInChallengeStore();

    OldChallenges(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.old-challenges";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return challenges.deleteExpired(tx, clock.instant(), limit);
    }
}
