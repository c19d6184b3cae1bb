package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.retention.LegalHolds;
import com.foodieexpress.platform.retention.LegalHolds.Held;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// Drops the partitions of days that are past keeping, every hour: where somebody was is kept no longer than needed.
///
/// The days are those of the business clock, like the fixes' own times. A fix too old for its partition is refused at
/// the door (see [RecordedWindow]), so a dropped day never comes back. What is on hold is copied aside before its day
/// goes, and deleted when the hold is over.
@ApplicationScoped
class ForgetOldFixes implements JobHandler {

    private static final Logger LOG = Logger.getLogger(ForgetOldFixes.class);
    private static final String KIND = "tracking.forget-old-fixes";

    private final Database database;
    private final FixStore store;
    private final HeldFixStore heldFixes;
    private final LegalHolds holds;
    private final Jobs jobs;
    private final Settings settings;
    private final BusinessClock businessClock;
    private final WallClock wallClock;

    ForgetOldFixes(
            Database database,
            FixStore store,
            HeldFixStore heldFixes,
            LegalHolds holds,
            Jobs jobs,
            Settings settings,
            BusinessClock businessClock,
            WallClock wallClock) {
        this.database = database;
        this.store = store;
        this.heldFixes = heldFixes;
        this.holds = holds;
        this.jobs = jobs;
        this.settings = settings;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
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
        LocalDate today = LocalDate.ofInstant(businessClock.instant(), ZoneOffset.UTC);
        forgetBefore(today.minusDays(settings.of(FollowSettings.class).keepDays()));
        forgetReleased();
        schedule(Duration.ofHours(1));
    }

    void forgetBefore(LocalDate firstKept) {
        List<LocalDate> days = database.read(store::listPartitions);
        for (LocalDate day : days) {
            if (day.isBefore(firstKept) && database.write(tx -> forget(tx, day))) {
                LOG.infof("day=%s fixes forgotten", day);
            }
        }
    }

    /// What no hold covers any more goes the way of its day.
    void forgetReleased() {
        database.run(tx -> {
            Held held = holds.held(tx);
            if (!held.keepsAll(KeptFixes.POSITIONS)) {
                heldFixes.release(tx, held, holds.rides(held));
            }
        });
    }

    /// False when all of it is on hold.
    private boolean forget(Tx tx, LocalDate day) {
        Held held = holds.held(tx);
        if (held.keepsAll(KeptFixes.POSITIONS)) {
            return false;
        }
        heldFixes.keep(tx, day, held, holds.rides(held));
        store.dropPartition(tx, day);
        return true;
    }

    private void schedule(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, wallClock.instant().plus(pause), Map.of()));
    }
}
