package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;

/// Throws away quotes nobody ordered, a day after they ran out.
@ApplicationScoped
class QuoteCleanup implements JobHandler {

    private static final String KIND = "ordering.quote-cleanup";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 5_000;

    private final Database database;
    private final QuoteStore quotes;
    private final Jobs jobs;
    private final BusinessClock businessClock;
    private final WallClock wallClock;

    QuoteCleanup(Database database, QuoteStore quotes, Jobs jobs, BusinessClock businessClock, WallClock wallClock) {
        this.database = database;
        this.quotes = quotes;
        this.jobs = jobs;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
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
        int deleted = database.write(
                tx -> quotes.deleteExpired(tx, businessClock.instant().minus(KEPT), BATCH));
        scheduleNext(deleted == BATCH ? Duration.ofSeconds(1) : Duration.ofHours(1));
    }

    private void scheduleNext(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, wallClock.instant().plus(pause), Map.of()));
    }
}
