package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.activity.internal.PresenceStore.Seen;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/// Moves who was seen from rows into the sets of their hours and days, every minute. What is counted does
/// not change by it, at no moment: a row goes in the transaction in which the set takes it in.
@ApplicationScoped
class FoldPresence implements JobHandler {

    private static final String KIND = "activity.fold-presence";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    static final int ROWS_MAX = 50_000;
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::grain).thenComparing(Part::begins);

    private final ActivityDatabase activity;
    private final Database database;
    private final PresenceStore store;
    private final MarketDays days;
    private final Jobs jobs;
    private final WallClock clock;

    FoldPresence(
            ActivityDatabase activity,
            Database database,
            PresenceStore store,
            MarketDays days,
            Jobs jobs,
            WallClock clock) {
        this.activity = activity;
        this.database = database;
        this.store = store;
        this.days = days;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes @Priority(590) StartupEvent event) {
        schedule();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        schedule();
        fold(ROWS_MAX);
    }

    /// Until nothing is left, so many rows in a transaction.
    void fold(int rowsMax) {
        ZoneId zone = days.zone();
        int taken = rowsMax;
        while (taken == rowsMax) {
            taken = activity.write(tx -> foldSome(tx, zone, rowsMax));
        }
    }

    private int foldSome(Tx tx, ZoneId zone, int rowsMax) {
        List<Seen> rows = store.take(tx, rowsMax);
        Map<Part, RoaringBitmap> more = new TreeMap<>(ORDER);
        for (Seen row : rows) {
            bits(more, new Part(Grain.HOUR, row.hour())).add(row.person());
            bits(more, new Part(Grain.DAY, MarketDays.day(row.hour(), zone))).add(row.person());
        }
        more.forEach((part, people) -> {
            store.lock(tx, part).ifPresent(people::or);
            store.put(tx, part, people);
        });
        return rows.size();
    }

    private static RoaringBitmap bits(Map<Part, RoaringBitmap> sets, Part part) {
        return sets.computeIfAbsent(part, unused -> new RoaringBitmap());
    }

    private void schedule() {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(PAUSE), Map.of()));
    }
}
