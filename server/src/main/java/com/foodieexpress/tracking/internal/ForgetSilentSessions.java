package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Forgets the numbers of sessions that have been silent for as long as fixes are kept.
///
/// A resend of what such a session once sent is refused by its age long before ([RecordedWindow]), so
/// nothing can be stored twice for want of them.
@ApplicationScoped
class ForgetSilentSessions implements Sweep {

    private final AcceptedStore store;
    private final Settings settings;
    private final BusinessClock clock;

    ForgetSilentSessions(AcceptedStore store, Settings settings, BusinessClock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracking.silent-sessions";
    }

    @Override
    public int delete(Tx tx, int limit) {
        Duration kept = Duration.ofDays(settings.of(FollowSettings.class).keepDays());
        return store.deleteSilentSince(tx, clock.instant().minus(kept), limit);
    }
}
