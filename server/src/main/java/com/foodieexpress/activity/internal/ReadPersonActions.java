package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.PersonActions;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Reads the log of one person, the last days first and then further back: whoever is active has their newest
/// actions there, and the other days' partitions are not even planned for, which for all of them takes longer
/// than the reading. Habits are told from what was counted by the hour.
@ApplicationScoped
class ReadPersonActions implements PersonActions {

    private static final List<Duration> BACK = List.of(Duration.ofDays(3), Duration.ofDays(28));
    /// Clients' clocks may be ahead by this; see the intake.
    private static final Duration AHEAD = Duration.ofHours(1);

    private final ActivityDatabase activity;
    private final PersonActionStore store;
    private final VisitStore visits;
    private final WallClock clock;

    ReadPersonActions(ActivityDatabase activity, PersonActionStore store, VisitStore visits, WallClock clock) {
        this.activity = activity;
        this.store = store;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public List<Done> recent(UUID person, int limit) {
        Instant now = clock.instant();
        return read(tx -> {
            var found = new ArrayList<Done>();
            Instant end = now.plus(AHEAD);
            for (Duration back : BACK) {
                if (found.size() < limit) {
                    found.addAll(store.recent(tx, person, now.minus(back), end, limit - found.size()));
                    end = now.minus(back);
                }
            }
            if (found.size() < limit) {
                found.addAll(store.recent(tx, person, Instant.EPOCH, end, limit - found.size()));
            }
            return List.copyOf(found);
        });
    }

    @Override
    public Visits visits(UUID person, Instant since, int limit) {
        Instant from = since.truncatedTo(ChronoUnit.HOURS);
        Instant end = clock.instant().plus(AHEAD);
        return read(tx -> {
            Instant counted = visits.since(tx);
            return new Visits(counted.isAfter(from) ? counted : from, visits.newest(tx, person, from, end, limit));
        });
    }

    private <T> T read(Function<Tx, T> block) {
        try {
            return activity.read(block);
        } catch (RuntimeException away) {
            throw Refusal.unavailable("activity.away", "The action log cannot be read now; try again later");
        }
    }
}
