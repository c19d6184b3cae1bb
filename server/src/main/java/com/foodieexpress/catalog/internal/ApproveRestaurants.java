package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Lets a restaurant trade once its owner's account is approved.
@ApplicationScoped
class ApproveRestaurants implements EventReader {

    private static final String ACCOUNT_APPROVED = "account.approved";

    private final Database db;
    private final CatalogEvents events;
    private final RestaurantEdits edits = new RestaurantEdits();

    ApproveRestaurants(Database db, CatalogEvents events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public String name() {
        return "catalog.approve-restaurants";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(ACCOUNT_APPROVED);
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            approve(tx, event.entityId());
        }
    }

    void approve(UUID ownerId) {
        db.run(tx -> approve(tx, ownerId));
    }

    private void approve(Tx tx, UUID ownerId) {
        edits.approveOf(tx, ownerId).forEach(id -> events.approved(tx, id));
    }
}
