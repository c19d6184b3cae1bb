package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends an offer without a winner and lets the search go on.
@ApplicationScoped
class CloseOffer {

    private final Database database;
    private final OfferStore offers;
    private final DeliveryStore deliveries;
    private final DispatchEvents events;
    private final Jobs jobs;
    private final BusinessClock clock;

    CloseOffer(
            Database database,
            OfferStore offers,
            DeliveryStore deliveries,
            DispatchEvents events,
            Jobs jobs,
            BusinessClock clock) {
        this.database = database;
        this.offers = offers;
        this.deliveries = deliveries;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The rider says no. Declining twice, or an offer that has run out, changes nothing; a won offer refuses
    /// `dispatch.offer-taken`.
    void decline(Actor rider, UUID offerId, @Nullable String reason) {
        Offer offer = database.read(tx -> offers.find(tx, offerId))
                .filter(found -> found.riderId().equals(rider.id()))
                .orElseThrow(AssignRider::unknownOffer);
        if (offer.state() == Offer.State.ACCEPTED) {
            throw Refusal.conflict("dispatch.offer-taken", "You have accepted this offer");
        }
        database.run(tx -> close(tx, offerId, Offer.State.DECLINED, rider, reason));
    }

    void close(Tx tx, UUID offerId, Offer.State how, Actor actor, @Nullable String reason) {
        Offer offer = offers.find(tx, offerId).orElseThrow(AssignRider::unknownOffer);
        Delivery delivery = deliveries.lock(tx, offer.deliveryId());
        if (!offers.close(tx, offerId, how, clock.instant(), reason)) {
            return;
        }
        jobs.cancel(tx, OfferExpiry.key(offerId));
        events.offer(tx, offer, how, delivery.orderId(), actor);
        if (delivery.state() == DeliveryState.SEARCHING
                && offers.openFor(tx, delivery.id()).isEmpty()) {
            SearchRider.schedule(jobs, tx, delivery.id(), clock.instant());
        }
    }
}
