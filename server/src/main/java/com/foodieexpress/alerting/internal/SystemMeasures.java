package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.Measure.Unit;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.health.SilentNodes;
import com.foodieexpress.platform.jobs.Backlog;
import com.foodieexpress.platform.jobs.Jobs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How the machinery fares: event log, jobs, disk, database.
@ApplicationScoped
class SystemMeasures implements MeasureSource {

    static final Measure EVENTS_WAITING = Measure.level("events.waiting", Unit.SECONDS);
    static final Measure EVENTS_LAG = Measure.level("events.lag", Unit.NUMBER).byGroup();
    static final Measure EVENTS_SET_ASIDE = Measure.level("events.set-aside", Unit.NUMBER);
    static final Measure JOBS_OVERDUE = Measure.level("jobs.overdue", Unit.SECONDS);
    static final Measure JOBS_FAILED = Measure.level("jobs.failed", Unit.NUMBER);
    static final Measure DISK_FREE = Measure.share("disk.free");
    static final Measure NODES_SILENT = Measure.level("nodes.silent", Unit.NUMBER);
    static final Measure DATABASE = Measure.level("database.latency", Unit.MILLIS);

    private final Database database;
    private final EventLog log;
    private final Jobs jobs;
    private final SilentNodes nodes;
    private final MeterRegistry registry;
    private final File data;

    SystemMeasures(
            Database database,
            EventLog log,
            Jobs jobs,
            SilentNodes nodes,
            MeterRegistry registry,
            PlatformConfig config) {
        this.database = database;
        this.log = log;
        this.jobs = jobs;
        this.nodes = nodes;
        this.registry = registry;
        this.data = config.dataDir().toAbsolutePath().toFile();
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                EVENTS_WAITING,
                EVENTS_LAG,
                EVENTS_SET_ASIDE,
                JOBS_OVERDUE,
                JOBS_FAILED,
                DISK_FREE,
                DATABASE,
                NODES_SILENT);
    }

    @Override
    public List<Reading> read(Instant now) {
        Instant minute = Minutes.of(now);
        var readings = new ArrayList<Reading>();
        database.read(tx -> {
            double waiting = log.oldestWaiting(tx)
                    .map(since -> Duration.between(since, now).toMillis() / 1_000.0)
                    .orElse(0.0);
            readings.add(Reading.whole(EVENTS_WAITING.name(), minute, Math.max(0, waiting), 1));
            Backlog backlog = jobs.backlog(tx);
            double overdue = backlog.overdue().toMillis() / 1_000.0;
            readings.add(Reading.whole(JOBS_OVERDUE.name(), minute, overdue, 1));
            readings.add(Reading.whole(JOBS_FAILED.name(), minute, backlog.failed(), 1));
            return readings;
        });
        readings.add(Reading.whole(DATABASE.name(), minute, roundTripMillis(), 1));
        readings.add(Reading.whole(NODES_SILENT.name(), minute, nodes.count(), 1));
        for (Gauge lag : registry.find("foodie.events.lag").gauges()) {
            String reader = String.valueOf(lag.getId().getTag("reader"));
            readings.add(new Reading(EVENTS_LAG.name(), reader, minute, new Sum(level(lag), 1)));
        }
        Gauge aside =
                registry.find("foodie.events.letters").tag("state", "failed").gauge();
        readings.add(Reading.whole(EVENTS_SET_ASIDE.name(), minute, aside == null ? 0 : level(aside), 1));
        if (data.getTotalSpace() > 0) {
            readings.add(Reading.whole(DISK_FREE.name(), minute, data.getUsableSpace(), data.getTotalSpace()));
        }
        return readings;
    }

    /// A gauge that cannot be read now says NaN, which no database adds up.
    private static double level(Gauge gauge) {
        double value = gauge.value();
        return Double.isFinite(value) ? value : 0;
    }

    /// With a connection from the pool, as every request takes one.
    private double roundTripMillis() {
        long began = System.nanoTime();
        database.read(tx -> tx.query("select 1").mapTo(Integer.class).one());
        return (System.nanoTime() - began) / 1e6;
    }
}
