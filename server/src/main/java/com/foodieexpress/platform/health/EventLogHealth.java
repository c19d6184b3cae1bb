package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether events are numbered and followed soon after they are written; otherwise push and readers run late.
///
/// A node that is a little behind says `degraded` and stays in service. One that is further behind than any
/// transaction may stay open no longer moves at all: it is down.
@Readiness
@ApplicationScoped
class EventLogHealth implements HealthCheck {

    static final Duration LATE = Duration.ofSeconds(5);
    static final Duration STUCK = Duration.ofSeconds(45);

    private final Database database;
    private final EventLog log;
    private final WallClock clock;

    EventLogHealth(Database database, EventLog log, WallClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Duration waiting = database.read(log::oldestWaiting)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
        return HealthCheckResponse.named("event-log")
                .status(waiting.compareTo(STUCK) < 0)
                .withData("state", state(waiting))
                .withData("waitingMillis", Math.max(0, waiting.toMillis()))
                .build();
    }

    private static String state(Duration waiting) {
        if (waiting.compareTo(LATE) < 0) {
            return "well";
        }
        return waiting.compareTo(STUCK) < 0 ? "degraded" : "stuck";
    }
}
