package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.inject.Singleton;
import java.util.Collection;

/// Notes what a batch added to the log, in its transaction, for those who watch.
@Singleton
class NoteFresh {

    private final FreshStore store;
    private final WallClock clock;

    NoteFresh(FreshStore store, WallClock clock) {
        this.store = store;
        this.clock = clock;
    }

    void add(Tx tx, Collection<Action> fresh) {
        if (!fresh.isEmpty()) {
            store.add(tx, clock.instant(), fresh);
        }
    }
}
