package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.retention.KeptData;
import com.foodieexpress.platform.retention.LegalHolds;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How the system fared is kept for some days, and servers that went as long.
@ApplicationScoped
class KeptHealth implements KeptData, Sweep {

    private static final String KIND = "health";

    private final Database database;
    private final LegalHolds holds;
    private final Settings settings;
    private final WallClock clock;
    private final HistoryStore history = new HistoryStore();
    private final NodeStore nodes = new NodeStore();

    KeptHealth(Database database, LegalHolds holds, Settings settings, WallClock clock) {
        this.database = database;
        this.holds = holds;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Kept> kept() {
        return database.read(
                tx -> List.of(new Kept(KIND, "health.keepDays", days(), history.oldest(tx), history.bytes(tx))));
    }

    @Override
    public String name() {
        return "health.old-minutes";
    }

    @Override
    public int delete(Tx tx, int limit) {
        if (holds.held(tx).keepsAll(KIND)) {
            return 0;
        }
        Instant first = clock.instant().minus(Duration.ofDays(days()));
        int minutes = history.delete(tx, first, limit);
        return minutes == limit ? minutes : minutes + nodes.delete(tx, first, limit - minutes);
    }

    private int days() {
        return settings.of(HealthSettings.class).keepDays();
    }
}
