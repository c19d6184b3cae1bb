package com.foodieexpress.platform.jobs;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Runs each [Sweep] on one node at a time, hourly, and at once again while there is more.
@ApplicationScoped
class Sweeper implements JobHandler {

    private static final String KIND = "platform.sweep";
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);
    /// Small enough for a transaction of well under a second: readers of the event log wait for the oldest one.
    private static final int BATCH = 2_000;

    private final Database database;
    private final Jobs jobs;
    private final WallClock clock;
    private final Instance<Sweep> beans;
    private final Map<String, Sweep> sweeps = new HashMap<>();

    Sweeper(Database database, Jobs jobs, WallClock clock, Instance<Sweep> beans) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
        this.beans = beans;
    }

    /// Before the job runner, which may find a sweep of an earlier start due.
    void start(@Observes @Priority(590) StartupEvent event) {
        beans.forEach(sweep -> {
            sweeps.put(sweep.name(), sweep);
            schedule(sweep, FIRST);
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        Sweep sweep = sweeps.get(job.key());
        if (sweep == null) {
            // Of a version that swept something this one does not know.
            return;
        }
        int deleted = database.write(tx -> sweep.delete(tx, BATCH));
        schedule(sweep, deleted == BATCH ? BETWEEN_BATCHES : PAUSE);
    }

    private void schedule(Sweep sweep, Duration pause) {
        database.run(tx -> jobs.atWall(tx, sweep.name(), KIND, clock.instant().plus(pause), Map.of()));
    }
}
