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

/// Reads the log of one person. What is counted by the hour tells how far back their newest actions reach, so
/// that these come with one question over the days they are in: planning for all days takes longer than the
/// reading.
@ApplicationScoped
class ReadPersonActions implements PersonActions {

    /// How far back to look for those of whom not enough is counted, before all days are looked through.
    private static final Duration BACK = Duration.ofDays(100);
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
    public Lately lately(UUID person, int actions, Instant since, int most) {
        Instant from = since.truncatedTo(ChronoUnit.HOURS);
        Instant end = clock.instant().plus(AHEAD);
        try {
            return activity.readByIndex(tx -> {
                Visits counted = visits.newest(tx, person, from, end, most);
                return new Lately(recent(tx, person, begins(counted, actions), end, actions), counted);
            });
        } catch (RuntimeException away) {
            throw Refusal.unavailable("activity.away", "The action log cannot be read now; try again later");
        }
    }

    /// From these moments on, one after the other until there are enough.
    private List<Instant> begins(Visits counted, int actions) {
        var begins = new ArrayList<Instant>();
        long already = 0;
        for (Visit visit : counted.newest()) {
            already += visit.actions();
            if (already >= actions) {
                begins.add(visit.hour());
                break;
            }
        }
        begins.add(clock.instant().minus(BACK));
        begins.add(Instant.EPOCH);
        return begins;
    }

    private List<Done> recent(Tx tx, UUID person, List<Instant> begins, Instant end, int limit) {
        var found = new ArrayList<Done>();
        Instant before = end;
        for (Instant begin : begins) {
            if (found.size() < limit && begin.isBefore(before)) {
                found.addAll(store.recent(tx, person, begin, before, limit - found.size()));
                before = begin;
            }
        }
        return found;
    }
}
