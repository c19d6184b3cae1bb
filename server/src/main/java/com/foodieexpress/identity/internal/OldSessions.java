package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;

/// Sessions that ran out, with their spent tokens.
@ApplicationScoped
class OldSessions implements Sweep {

    private final WallClock clock;
    private final SessionStore sessions = new SessionStore();

    OldSessions(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.old-sessions";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return sessions.deleteExpired(tx, clock.instant(), limit);
    }
}
