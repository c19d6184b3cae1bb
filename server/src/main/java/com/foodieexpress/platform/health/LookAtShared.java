package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.health.SharedState.Events;
import com.foodieexpress.platform.health.SharedState.Work;
import com.foodieexpress.platform.jobs.Backlog;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Finds out how database, event log and jobs fare, in one short transaction.
@ApplicationScoped
class LookAtShared {

    private final Database database;
    private final EventLog log;
    private final Jobs jobs;
    private final WallClock clock;
    private final SharedStore store = new SharedStore();

    LookAtShared(Database database, EventLog log, Jobs jobs, WallClock clock) {
        this.database = database;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Throws [RuntimeException] while the database cannot be reached.
    SharedState look() {
        long began = System.nanoTime();
        // With a connection from the pool, as every request takes one.
        database.read(store::ping);
        double millis = (System.nanoTime() - began) / 1e6;
        return database.read(tx -> new SharedState(store.database(tx), millis, events(tx), work(tx)));
    }

    private Events events(Tx tx) {
        double waiting = log.oldestWaiting(tx)
                .map(since -> seconds(Duration.between(since, clock.instant())))
                .orElse(0.0);
        SharedStore.Letters letters = store.letters(tx);
        return new Events(Math.max(0, waiting), store.readers(tx), letters.failed(), letters.held());
    }

    private Work work(Tx tx) {
        Backlog backlog = jobs.backlog(tx);
        return new Work(backlog.due(), seconds(backlog.overdue()), backlog.failed());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
