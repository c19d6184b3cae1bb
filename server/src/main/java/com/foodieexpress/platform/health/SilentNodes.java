package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Servers that are gone without having been stopped. Thread-safe; one small query.
@ApplicationScoped
public class SilentNodes {

    /// A server that has not come back by then is not waited for any more.
    private static final Duration MISSED = Duration.ofMinutes(10);

    private final Database database;
    private final WallClock clock;
    private final NodeStore nodes = new NodeStore();

    SilentNodes(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How many have fallen silent within the last ten minutes.
    public int count() {
        Instant now = clock.instant();
        return database.read(tx -> nodes.silent(tx, now.minus(MISSED), now.minus(Heartbeat.SILENT)));
    }
}
