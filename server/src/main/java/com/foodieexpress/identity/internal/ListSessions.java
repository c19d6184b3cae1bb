package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where a person is signed in, the latest used first.
@ApplicationScoped
class ListSessions {

    private static final int LIMIT = 100;

    private final Database database;
    private final WallClock clock;
    private final SessionStore store = new SessionStore();

    ListSessions(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<SessionStore.Family> of(Actor actor) {
        return database.read(tx -> store.listLive(tx, actor.id(), clock.instant(), LIMIT));
    }
}
