package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The online riders without a job, read once for all searches that run within [#LIFE].
///
/// At dinner time dozens of deliveries search at once, and each would read the same hundreds of rows. What a shared
/// list
/// may miss, another node's offer or a rider just gone offline, the offer itself finds out: one open offer per rider is
/// a
/// constraint of the table. Offers of this node are known at once.
@ApplicationScoped
class FreeRiders {

    private static final Duration LIFE = Duration.ofMillis(250);

    private final Database database;
    private final RiderStore riders;
    private final WallClock clock;
    private @Nullable Snapshot latest;

    FreeRiders(Database database, RiderStore riders, WallClock clock) {
        this.database = database;
        this.riders = riders;
        this.clock = clock;
    }

    /// A list of riders as read, and who has been asked since.
    static final class Snapshot {
        private final Instant readAt;
        private final List<RiderStore.Free> riders;
        private final Set<UUID> askedSince = ConcurrentHashMap.newKeySet();

        private Snapshot(Instant readAt, List<RiderStore.Free> riders) {
            this.readAt = readAt;
            this.riders = riders;
        }

        List<RiderStore.Free> riders() {
            return riders;
        }

        boolean holdsOffer(RiderStore.Free free) {
            return free.offered() || askedSince.contains(free.rider().id());
        }

        void asked(UUID riderId) {
            askedSince.add(riderId);
        }
    }

    /// Searches that come while the list is read wait for it.
    synchronized Snapshot now() {
        Instant now = clock.instant();
        Snapshot known = latest;
        if (known != null && now.isBefore(known.readAt.plus(LIFE)) && !now.isBefore(known.readAt)) {
            return known;
        }
        Snapshot fresh = new Snapshot(now, database.read(riders::listFree));
        latest = fresh;
        return fresh;
    }
}
