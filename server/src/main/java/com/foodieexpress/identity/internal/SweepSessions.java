package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;

/// Deletes sessions that ran out, with their spent tokens, every hour.
@ApplicationScoped
class SweepSessions implements JobHandler {

    private static final String KIND = "identity.sweep-sessions";
    private static final int BATCH = 1_000;

    private final Database database;
    private final Jobs jobs;
    private final WallClock clock;
    private final SessionStore sessions = new SessionStore();

    SweepSessions(Database database, Jobs jobs, WallClock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes @Priority(590) StartupEvent event) {
        schedule(Duration.ofMinutes(5));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        int deleted;
        do {
            deleted = database.write(tx -> sessions.deleteExpired(tx, clock.instant(), BATCH));
        } while (deleted == BATCH);
        schedule(Duration.ofHours(1));
    }

    private void schedule(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(pause), Map.of()));
    }
}
