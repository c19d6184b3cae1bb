package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
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
        database.run(tx -> {
            Offer offer = offers.find(tx, offerId)
                    .filter(found -> found.riderId().equals(rider.id()))
                    .orElseThrow(AssignRider::unknownOffer);
            close(tx, offer.id(), OfferCommand.DECLINE, rider, reason);
        });
    }

    /// Refuses what [OfferMachine] refuses.
    void close(Tx tx, UUID offerId, OfferCommand command, Actor actor, @Nullable String reason) {
        UUID deliveryId =
                offers.find(tx, offerId).orElseThrow(AssignRider::unknownOffer).deliveryId();
        Delivery delivery = deliveries.lock(tx, deliveryId);
        // Read again: only now can nobody else answer it.
        Offer offer = offers.find(tx, offerId).orElseThrow(AssignRider::unknownOffer);
        if (!close(tx, offer, delivery, command, actor, reason)) {
            return;
        }
        if (delivery.state() == DeliveryState.SEARCHING
                && offers.openFor(tx, delivery.id()).isEmpty()) {
            SearchRider.schedule(jobs, tx, delivery.id(), clock.instant());
        }
    }

    /// The winner does not ride after all, so another can win. The delivery is locked.
    void giveBack(Tx tx, Delivery delivery, Actor actor) {
        Offer.State to = OfferMachine.next(Offer.State.ACCEPTED, OfferCommand.GIVE_BACK, actor.role());
        if (to != null) {
            offers.giveBack(tx, delivery.id(), to);
        }
    }

    /// Takes back what is still open. The delivery is locked.
    void withdrawAll(Tx tx, Delivery delivery, Actor actor, String reason) {
        for (Offer offer : offers.openFor(tx, delivery.id())) {
            close(tx, offer, delivery, OfferCommand.WITHDRAW, actor, reason);
        }
    }

    private boolean close(
            Tx tx, Offer offer, Delivery delivery, OfferCommand command, Actor actor, @Nullable String reason) {
        Offer.State how = OfferMachine.next(offer.state(), command, actor.role());
        if (how == null || !offers.close(tx, offer.id(), how, clock.instant(), reason)) {
            return false;
        }
        jobs.cancel(tx, OfferExpiry.key(offer.id()));
        events.offer(tx, offer, how, delivery.orderId(), actor);
        return true;
    }
}
