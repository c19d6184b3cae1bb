package com.foodieexpress.platform.http;

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

/// Throws away kept answers a day old: nobody tries again after that long.
@ApplicationScoped
class KeptAnswerCleanup implements JobHandler {

    private static final String KIND = "platform.kept-answer-cleanup";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 5_000;

    private final Database database;
    private final Jobs jobs;
    private final WallClock clock;
    private final KeptAnswerStore store = new KeptAnswerStore();

    KeptAnswerCleanup(Database database, Jobs jobs, WallClock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes @Priority(700) StartupEvent event) {
        scheduleNext(Duration.ofMinutes(5));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        int deleted =
                database.write(tx -> store.deleteBefore(tx, clock.instant().minus(KEPT), BATCH));
        scheduleNext(deleted == BATCH ? Duration.ofSeconds(1) : Duration.ofHours(1));
    }

    private void scheduleNext(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(pause), Map.of()));
    }
}
