package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.tracking.Tracking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a rider is, as far as dispatch knows: the newer of the last fix and what they told when going online.
@ApplicationScoped
class RiderPositions {

    record Known(GeoPoint point, Instant at) {}

    private final Tracking tracking;
    private final RiderStore riders;
    private final Database database;

    RiderPositions(Tracking tracking, RiderStore riders, Database database) {
        this.tracking = tracking;
        this.riders = riders;
        this.database = database;
    }

    Optional<GeoPoint> of(UUID riderId) {
        return database.read(tx -> riders.find(tx, riderId)).map(this::known).map(Known::point);
    }

    @Nullable
    Known known(RiderStore.Rider rider) {
        Known told = rider.location() == null || rider.locatedAt() == null
                ? null
                : new Known(rider.location(), rider.locatedAt());
        Known fixed = tracking.latest(rider.id())
                .map(position -> new Known(position.point(), position.recordedAt()))
                .orElse(null);
        if (told == null || fixed == null) {
            return told == null ? fixed : told;
        }
        return fixed.at().isBefore(told.at()) ? told : fixed;
    }
}
