package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.Punctuality;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

@ApplicationScoped
class CountLate implements Punctuality {

    private final Database database;
    private final BusinessClock clock;
    private final PunctualityStore store = new PunctualityStore();

    CountLate(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Count count(Duration patience) {
        return database.read(tx -> store.count(tx, clock.instant().minus(patience)));
    }
}
