package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;

/// What devices were asked to sign and never did.
@ApplicationScoped
class OldPasskeyChallenges implements Sweep {

    private final WallClock clock;
    private final PasskeyStore passkeys = new PasskeyStore();

    OldPasskeyChallenges(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.old-passkey-challenges";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return passkeys.deleteExpired(tx, clock.instant(), limit);
    }
}
