package com.foodieexpress.notifications.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Keys for web push that were replaced: as soon as no browser needs them, and after ninety days in any
/// case. A browser in which no page was opened for so long is then told no more. A page that was open when
/// the key was replaced has a day to subscribe with it.
@ApplicationScoped
class OldPushKeys implements Sweep {

    static final Duration LAST = Duration.ofDays(90);
    static final Duration UNUSED = Duration.ofDays(1);

    private final WallClock clock;
    private final PushKeyStore keys = new PushKeyStore();

    OldPushKeys(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifications.old-push-keys";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return keys.deleteReplaced(
                tx, clock.instant().minus(LAST), clock.instant().minus(UNUSED), limit);
    }
}
