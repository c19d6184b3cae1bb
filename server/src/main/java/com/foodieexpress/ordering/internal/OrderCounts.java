package com.foodieexpress.ordering.internal;

import com.foodieexpress.identity.AccountActivity;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// How many orders a customer has placed, and how many are under way.
@ApplicationScoped
class OrderCounts implements AccountActivity {

    private final Database database;
    private final OrderStore orders;

    OrderCounts(Database database, OrderStore orders) {
        this.database = database;
        this.orders = orders;
    }

    @Override
    public Map<String, Long> countsOf(UUID accountId) {
        return database.read(tx -> orders.countsOf(tx, accountId));
    }
}
