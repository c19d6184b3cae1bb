package com.foodieexpress.catalog.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Takes the restaurants of an owner who was shut out, or is no owner any more, off the market, and brings them back
/// with him. See docs/decisions/0009.
@ApplicationScoped
class ShutRestaurants implements EventReader {

    private final CatalogEvents events;
    private final RestaurantEdits edits = new RestaurantEdits();

    ShutRestaurants(CatalogEvents events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "catalog.shut-restaurants";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("account.rights-changed");
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            follow(tx, event.entityId(), event.data());
        }
    }

    private void follow(Tx tx, UUID ownerId, JsonNode rights) {
        boolean trades = rights.path("state").asText().equals("active") && holds(rights.path("approved"));
        if (trades) {
            edits.reopenOf(tx, ownerId).forEach(id -> events.approved(tx, id));
        } else {
            edits.closeOf(tx, ownerId).forEach(id -> events.closed(tx, id));
        }
    }

    private static boolean holds(JsonNode roles) {
        for (JsonNode role : roles) {
            if (role.asText().equals("restaurant")) {
                return true;
            }
        }
        return false;
    }
}
