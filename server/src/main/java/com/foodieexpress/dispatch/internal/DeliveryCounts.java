package com.foodieexpress.dispatch.internal;

import com.foodieexpress.identity.AccountActivity;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// How many deliveries a rider has done, and how many are on the way.
@ApplicationScoped
class DeliveryCounts implements AccountActivity {

    private final Database database;
    private final DeliveryStore deliveries;

    DeliveryCounts(Database database, DeliveryStore deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    @Override
    public Map<String, Long> countsOf(UUID accountId) {
        return database.read(tx -> deliveries.countsOf(tx, accountId));
    }
}
