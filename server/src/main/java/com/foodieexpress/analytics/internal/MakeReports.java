package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jboss.logging.Logger;

/// Reports on each day, week and month of the market when it is over.
///
/// One node at a time looks, ten minutes after every hour, which periods that are over have no report, so
/// that one missed while nobody ran is made up for. However many look at once, the table takes one
/// report of a period, and only whoever put it there has it mailed.
@ApplicationScoped
class MakeReports implements JobHandler {

    static final String KIND = "analytics.reports";

    private static final Logger LOG = Logger.getLogger(MakeReports.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    /// Calls told as one row a minute come when it is over, and some wait for the database.
    private static final Duration AFTER_THE_HOUR = Duration.ofMinutes(10);

    private final Database database;
    private final Jobs jobs;
    private final ReadPlatform readPlatform;
    private final AnalyticsConfig config;
    private final WallClock clock;
    private final ReportStore store = new ReportStore();

    MakeReports(Database database, Jobs jobs, ReadPlatform readPlatform, AnalyticsConfig config, WallClock clock) {
        this.database = database;
        this.jobs = jobs;
        this.readPlatform = readPlatform;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes @Priority(590) StartupEvent event) {
        schedule(clock.instant().plus(FIRST));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        Instant now = clock.instant();
        schedule(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).plus(AFTER_THE_HOUR));
        Instant settled = now.minus(AFTER_THE_HOUR);
        for (Timeframe kind : ReportPeriod.KINDS) {
            for (ReportPeriod period : ReportPeriod.lastOver(kind, settled.atZone(config.timeZone()))) {
                if (!database.read(tx -> store.exists(tx, period))) {
                    makeUnlessEmpty(period);
                }
            }
        }
    }

    /// Before the platform ran there was nothing to report on.
    private void makeUnlessEmpty(ReportPeriod period) {
        PlatformJson figures = readPlatform.read(period.asked(config.timeZone()));
        if (figures.userActivity().totalActions() > 0 || figures.orders().placed() > 0) {
            keep(period, figures);
        }
    }

    /// Makes the report of a period that is over unless there is one; says whether it was made. Refuses
    /// (400) a period that is not over.
    boolean make(ReportPeriod period) {
        ZoneId zone = config.timeZone();
        if (!period.isOver(clock.instant(), zone)) {
            throw Refusal.invalid("day", "must be in a period that is over");
        }
        return !database.read(tx -> store.exists(tx, period)) && keep(period, readPlatform.read(period.asked(zone)));
    }

    boolean keep(ReportPeriod period, PlatformJson figures) {
        var report = new Report(UuidV7.next(), period, clock.instant(), figures);
        boolean kept = database.write(tx -> {
            if (!store.add(tx, report)) {
                return false;
            }
            for (ReportStore.Reader reader : store.readers(tx, period.kind())) {
                String key = MailReport.KIND + ":" + report.id() + ":" + reader.accountId();
                jobs.atWall(
                        tx,
                        key,
                        MailReport.KIND,
                        clock.instant(),
                        new MailReport.Order(report.id(), reader.accountId()));
            }
            return true;
        });
        if (kept) {
            LOG.infof("kind=%s day=%s report made", period.kind().wire(), period.day());
        }
        return kept;
    }

    private void schedule(Instant due) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, due, Map.of()));
    }
}
