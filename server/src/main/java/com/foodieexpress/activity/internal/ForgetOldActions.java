package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jboss.logging.Logger;

/// Makes the partitions of today and tomorrow and drops those of days past keeping, every hour. What was
/// counted of each person goes with the actions.
@ApplicationScoped
class ForgetOldActions implements JobHandler {

    private static final Logger LOG = Logger.getLogger(ForgetOldActions.class);
    private static final String KIND = "activity.forget-old-actions";

    private final ActivityDatabase activity;
    private final Database database;
    private final ActionStore store;
    private final VisitStore visits;
    private final CalendarStore calendar;
    private final Jobs jobs;
    private final Settings settings;
    private final WallClock clock;

    ForgetOldActions(
            ActivityDatabase activity,
            Database database,
            ActionStore store,
            VisitStore visits,
            CalendarStore calendar,
            Jobs jobs,
            Settings settings,
            WallClock clock) {
        this.activity = activity;
        this.database = database;
        this.store = store;
        this.visits = visits;
        this.calendar = calendar;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(590) StartupEvent event) {
        schedule(Duration.ofMinutes(2));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        schedule(Duration.ofHours(1));
        activity.run(tx -> {
            store.ensurePartition(tx, today.plusDays(1));
            visits.ensurePartition(tx, today.plusDays(1));
        });
        forgetBefore(today.minusDays(settings.of(RetentionSettings.class).keepActionDays()));
    }

    void forgetBefore(LocalDate firstKept) {
        for (LocalDate day : activity.read(store::listPartitions)) {
            if (day.isBefore(firstKept)) {
                activity.run(tx -> {
                    calendar.droppedBefore(
                            tx, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
                    store.dropPartition(tx, day);
                    visits.dropPartition(tx, day);
                });
                LOG.infof("day=%s actions forgotten", day);
            }
        }
    }

    private void schedule(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(pause), Map.of()));
    }
}
