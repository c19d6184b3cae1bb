package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// An offer nobody answered runs out.
@ApplicationScoped
class OfferExpiry implements JobHandler {

    static final String KIND = "dispatch.offer-expiry";

    private final Database database;
    private final CloseOffer close;

    OfferExpiry(Database database, CloseOffer close) {
        this.database = database;
        this.close = close;
    }

    static String key(UUID offerId) {
        return "offer:" + offerId + ":expiry";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID offerId = UUID.fromString(job.payload().get("offerId").asText());
        database.run(tx -> close.close(tx, offerId, OfferCommand.EXPIRE, Actor.SYSTEM, null));
    }
}
