package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Restaurants with their hours, kept on this node: others ask for them with every order shown, often from inside a
/// transaction of their own, where a second connection would be dear.
///
/// A change on this node is seen at once, one of another node when its event arrives, milliseconds later.
@ApplicationScoped
class RestaurantCache implements EventTail {

    record Known(RestaurantRow restaurant, OpeningTimes hours) {}

    private final Database db;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final LoadingCache<UUID, Optional<Known>> byId = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build(this::load);

    RestaurantCache(Database db) {
        this.db = db;
    }

    Optional<Known> find(UUID id) {
        return byId.get(id);
    }

    List<Known> listByIds(Collection<UUID> ids) {
        return ids.stream().distinct().map(byId::get).flatMap(Optional::stream).toList();
    }

    /// Forgets the restaurant once the change is durable. A load that began before is waited for and forgotten too.
    void changed(Tx tx, UUID id) {
        tx.afterCommit(() -> byId.invalidate(id));
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.entityType().equals(CatalogEvents.RESTAURANT)) {
                byId.invalidate(event.entityId());
            }
        }
    }

    private Optional<Known> load(UUID id) {
        return db.read(tx -> restaurants.find(tx, id).map(row -> new Known(row, restaurants.hours(tx, row))));
    }
}
