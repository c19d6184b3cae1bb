package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.routing.Route;
import com.foodieexpress.tracking.Tracking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredTracking implements Tracking {

    private final Positions positions;
    private final PositionPublisher publisher;
    private final ShownPositions shown;
    private final Legs legs;
    private final FixStore store;
    private final Database database;

    StoredTracking(
            Positions positions,
            PositionPublisher publisher,
            ShownPositions shown,
            Legs legs,
            FixStore store,
            Database database) {
        this.positions = positions;
        this.publisher = publisher;
        this.shown = shown;
        this.legs = legs;
        this.store = store;
        this.database = database;
    }

    @Override
    public Optional<RiderPosition> latest(UUID riderId) {
        return positions.of(riderId);
    }

    @Override
    public GeoPoint shown(RiderPosition measured) {
        return shown.of(measured);
    }

    @Override
    public List<RiderPosition> latestSince(Instant since) {
        return positions.all().stream()
                .filter(position -> !position.recordedAt().isBefore(since))
                .toList();
    }

    @Override
    public List<RiderPosition> refresh(Collection<UUID> riderIds) {
        return positions.adopt(database.read(tx -> store.latestOf(tx, riderIds)));
    }

    @Override
    public List<StoredFix> history(UUID riderId, Instant from, Instant to, int limit) {
        return database.read(tx -> store.history(tx, riderId, from, to, HistoryCursor.START, limit));
    }

    @Override
    public void follow(UUID riderId, UUID legKey, Route route, GeoPoint destination) {
        legs.follow(riderId, legKey, route, destination);
    }

    @Override
    public void unfollow(UUID riderId, UUID legKey) {
        legs.unfollow(riderId, legKey);
    }

    @Override
    public Optional<LegProgress> progress(UUID riderId, UUID legKey) {
        return legs.progress(riderId, legKey);
    }

    @Override
    public void listen(PositionListener listener) {
        publisher.listen(listener);
    }
}
