package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells what happened to a restaurant, on its channel, and lets this node forget what it knew of it.
@ApplicationScoped
class CatalogEvents {

    static final String RESTAURANT = "restaurant";

    private final EventLog log;
    private final RestaurantCache cache;
    private final BusinessClock clock;

    CatalogEvents(EventLog log, RestaurantCache cache, BusinessClock clock) {
        this.log = log;
        this.cache = cache;
        this.clock = clock;
    }

    void created(Tx tx, UUID id, Actor actor) {
        tell(tx, "restaurant.created", id, Map.of("restaurantId", id), actor);
    }

    void updated(Tx tx, RestaurantRow now, Actor actor) {
        var data = Map.of("restaurantId", now.id(), "accepting", now.accepting());
        tell(tx, "restaurant.updated", now.id(), data, actor);
    }

    void approved(Tx tx, UUID id) {
        tell(tx, "restaurant.approved", id, Map.of("restaurantId", id), Actor.SYSTEM);
    }

    void closed(Tx tx, UUID id) {
        tell(tx, "restaurant.closed", id, Map.of("restaurantId", id), Actor.SYSTEM);
    }

    void menuUpdated(Tx tx, UUID id, long version, Actor actor) {
        tell(tx, "menu.updated", id, Map.of("restaurantId", id, "version", version), actor);
    }

    private void tell(Tx tx, String type, UUID id, Map<String, ?> data, Actor actor) {
        cache.changed(tx, id);
        log.append(tx, new NewEvent(type, RESTAURANT, id, List.of("restaurant:" + id), data, actor, clock.instant()));
    }
}
