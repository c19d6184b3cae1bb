package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refusals that somebody may cause as often as they like: told at most once a minute for each of who and what, with
/// how
/// often it happened.
///
/// The first of its kind is written within a second, the rest at the end of the minute. They are held in memory until
/// then and belong to no transaction: nothing was done. Thread-safe.
@ApplicationScoped
public class RefusedCalls {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int KINDS = 5_000;

    private record Kind(
            Actor actor, @Nullable String network, AuditAction action, String subjectKind, String subject) {}

    /// For whoever comes when the memory is full.
    private static final AuditEntry TOO_MANY_KINDS = AuditEntry.of(Actor.ANONYMOUS, AuditAction.ACCESS_REFUSE)
            .on("route", "others")
            .refused();

    private static final Kind OTHERS = new Kind(Actor.ANONYMOUS, null, AuditAction.ACCESS_REFUSE, "route", "others");

    private static final class Tally {
        private final AuditEntry entry;
        private final RequestOrigin origin;
        private final Instant since;
        private Instant last;
        private long untold;
        private boolean first = true;

        Tally(AuditEntry entry, RequestOrigin origin, Instant since) {
            this.entry = entry;
            this.origin = origin;
            this.since = since;
            this.last = since;
        }
    }

    private record Telling(AuditEntry entry, RequestOrigin origin, Instant at) {}

    private final AuditTrail trail;
    private final Database database;
    private final WallClock clock;
    private final RequestOrigin.Current origin;
    private final Map<Kind, Tally> tallies = new HashMap<>();
    /// Touched by the writing thread only.
    private final List<Telling> unwritten = new ArrayList<>();

    RefusedCalls(AuditTrail trail, Database database, WallClock clock, RequestOrigin.Current origin) {
        this.trail = trail;
        this.database = database;
        this.clock = clock;
        this.origin = origin;
    }

    /// Touches memory only, so it may be called from an event loop.
    public void count(AuditEntry entry) {
        RequestOrigin from = origin.get();
        Instant now = clock.instant();
        var kind = new Kind(
                entry.actor(), from.network(), entry.action(), entry.subjectKind(), String.valueOf(entry.subjectId()));
        synchronized (tallies) {
            boolean full = tallies.size() >= KINDS && !tallies.containsKey(kind);
            Tally tally = full
                    ? tallies.computeIfAbsent(OTHERS, unused -> new Tally(TOO_MANY_KINDS, RequestOrigin.NONE, now))
                    : tallies.computeIfAbsent(kind, unused -> new Tally(entry, from, now));
            tally.untold++;
            tally.last = now;
        }
    }

    /// Writes what is due; what cannot be written is kept for the next time. Called by one thread.
    void write() {
        unwritten.addAll(due(clock.instant()));
        if (!unwritten.isEmpty()) {
            database.run(tx -> unwritten.forEach(each -> trail.append(tx, each.entry(), each.origin(), each.at())));
            unwritten.clear();
        }
    }

    private List<Telling> due(Instant now) {
        var due = new ArrayList<Telling>();
        synchronized (tallies) {
            for (Iterator<Tally> each = tallies.values().iterator(); each.hasNext(); ) {
                Tally tally = each.next();
                boolean over = !now.isBefore(tally.since.plus(WINDOW));
                if (tally.first || over && tally.untold > 0) {
                    due.add(new Telling(tally.entry.with("times", tally.untold), tally.origin, tally.last));
                    tally.untold = 0;
                    tally.first = false;
                }
                if (over) {
                    each.remove();
                }
            }
        }
        return due;
    }
}
