package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.retention.LegalHolds;
import com.foodieexpress.platform.retention.LegalHolds.Held;
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

/// Makes the partitions of today and tomorrow and drops those of days past keeping, every hour. What was counted of
/// each
/// person goes with the actions. What is on hold is copied aside before its day goes, and deleted when the hold is
/// over.
@ApplicationScoped
class ForgetOldActions implements JobHandler {

    private static final Logger LOG = Logger.getLogger(ForgetOldActions.class);
    private static final String KIND = "activity.forget-old-actions";

    private final ActivityDatabase activity;
    private final Database database;
    private final ActionStore store;
    private final VisitStore visits;
    private final HeldActionStore heldActions;
    private final CalendarStore calendar;
    private final LegalHolds holds;
    private final Jobs jobs;
    private final Settings settings;
    private final WallClock clock;

    ForgetOldActions(
            ActivityDatabase activity,
            Database database,
            ActionStore store,
            VisitStore visits,
            HeldActionStore heldActions,
            CalendarStore calendar,
            LegalHolds holds,
            Jobs jobs,
            Settings settings,
            WallClock clock) {
        this.activity = activity;
        this.database = database;
        this.store = store;
        this.visits = visits;
        this.heldActions = heldActions;
        this.calendar = calendar;
        this.holds = holds;
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
        forgetReleased();
    }

    void forgetBefore(LocalDate firstKept) {
        for (LocalDate day : activity.read(store::listPartitions)) {
            if (day.isBefore(firstKept) && activity.write(tx -> forget(tx, day))) {
                LOG.infof("day=%s actions forgotten", day);
            }
        }
    }

    /// What no hold covers any more goes the way of its day.
    void forgetReleased() {
        activity.run(tx -> {
            Held held = holds.held(tx);
            if (!held.keepsAll(KeptActivity.ACTIONS)) {
                heldActions.release(tx, held);
            }
        });
    }

    /// False when all of it is on hold.
    private boolean forget(Tx tx, LocalDate day) {
        Held held = holds.held(tx);
        if (held.keepsAll(KeptActivity.ACTIONS)) {
            return false;
        }
        heldActions.keep(tx, day, held);
        calendar.droppedBefore(tx, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        store.dropPartition(tx, day);
        visits.dropPartition(tx, day);
        return true;
    }

    private void schedule(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(pause), Map.of()));
    }
}
