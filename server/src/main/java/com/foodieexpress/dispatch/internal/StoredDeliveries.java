package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.Deliveries;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StoredDeliveries implements Deliveries {

    private final Database database;
    private final DeliveryTrailStore trail;

    StoredDeliveries(Database database, DeliveryTrailStore trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    public List<PlannedLeg> legsOf(UUID orderId) {
        return database.read(tx -> trail.legsOfOrder(tx, orderId));
    }
}
