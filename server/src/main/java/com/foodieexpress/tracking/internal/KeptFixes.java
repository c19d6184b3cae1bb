package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.DailyPartitions;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.retention.KeptData;
import com.foodieexpress.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What is kept of where riders were.
@ApplicationScoped
class KeptFixes implements KeptData {

    static final String POSITIONS = "positions";

    private final Database database;
    private final FixStore store;
    private final Settings settings;

    KeptFixes(Database database, FixStore store, Settings settings) {
        this.database = database;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public List<Kept> kept() {
        int days = settings.of(FollowSettings.class).keepDays();
        return database.read(tx -> {
            List<LocalDate> stored = store.listPartitions(tx);
            return List.of(new Kept(
                    POSITIONS,
                    "tracking.keepDays",
                    days,
                    stored.isEmpty()
                            ? null
                            : stored.getFirst().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    DailyPartitions.bytes(tx, "tracking.fix")));
        });
    }
}
