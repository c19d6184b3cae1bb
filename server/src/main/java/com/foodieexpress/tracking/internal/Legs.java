package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.routing.Route;
import com.foodieexpress.tracking.Tracking.LegProgress;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The legs riders are on, each with its projector.
@Singleton
class Legs {

    /// A shorter step says nothing about a direction.
    private static final double STEP_METRES = 4;

    private final Settings settings;
    private final Map<UUID, Map<UUID, LegProjector>> byRider = new ConcurrentHashMap<>();

    Legs(Settings settings) {
        this.settings = settings;
    }

    void follow(UUID riderId, UUID legKey, Route route, GeoPoint destination) {
        byRider.computeIfAbsent(riderId, unused -> new ConcurrentHashMap<>())
                .put(legKey, new LegProjector(riderId, legKey, route, destination));
    }

    void unfollow(UUID riderId, UUID legKey) {
        byRider.computeIfPresent(riderId, (id, legs) -> {
            legs.remove(legKey);
            return legs.isEmpty() ? null : legs;
        });
    }

    void advance(RiderPosition position) {
        Map<UUID, LegProjector> legs = byRider.get(position.riderId());
        if (legs != null) {
            FollowSettings follow = settings.of(FollowSettings.class);
            legs.values().forEach(leg -> leg.advance(position.point(), follow));
        }
    }

    List<LegProgress> progressOf(UUID riderId) {
        Map<UUID, LegProjector> legs = byRider.get(riderId);
        return legs == null
                ? List.of()
                : legs.values().stream()
                        .map(LegProjector::progress)
                        .flatMap(Optional::stream)
                        .toList();
    }

    Optional<LegProgress> progress(UUID riderId, UUID legKey) {
        Map<UUID, LegProjector> legs = byRider.get(riderId);
        LegProjector leg = legs == null ? null : legs.get(legKey);
        return leg == null ? Optional.empty() : leg.progress();
    }

    /// Phones often send no heading; the step from the last position has one.
    RiderPosition withHeading(RiderPosition position, @Nullable RiderPosition before) {
        if (position.headingDegrees() >= 0 || before == null) {
            return position;
        }
        boolean moved = before.point().distanceMetresTo(position.point()) > STEP_METRES;
        double heading = moved ? before.point().bearingDegreesTo(position.point()) : before.headingDegrees();
        return new RiderPosition(
                position.riderId(),
                position.point(),
                heading,
                position.speedMps(),
                position.accuracyMetres(),
                position.recordedAt());
    }
}
