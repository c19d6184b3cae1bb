package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Ends a delivery before the food was taken: because the order ended, or because the rider gives it back.
@ApplicationScoped
class EndDelivery {

    private final Database database;
    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final CloseOffer closeOffer;
    private final RiderStore riders;
    private final DispatchEvents events;
    private final Ordering ordering;
    private final Jobs jobs;
    private final BusinessClock clock;

    EndDelivery(
            Database database,
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            CloseOffer closeOffer,
            RiderStore riders,
            DispatchEvents events,
            Ordering ordering,
            Jobs jobs,
            BusinessClock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.trail = trail;
        this.closeOffer = closeOffer;
        this.riders = riders;
        this.events = events;
        this.ordering = ordering;
        this.jobs = jobs;
        this.clock = clock;
    }

    void ofOrder(Tx tx, UUID orderId, String reason) {
        Delivery delivery = deliveries.lockOfOrder(tx, orderId).orElse(null);
        if (delivery == null || delivery.state().isFinal() || delivery.state().isCarrying()) {
            return;
        }
        Instant now = clock.instant();
        SearchRider.cancel(jobs, tx, delivery.id());
        closeOffer.withdrawAll(tx, delivery, Actor.SYSTEM, reason);
        deliveries.setState(tx, delivery.id(), DeliveryState.CANCELLED, now);
        if (delivery.riderId() != null) {
            riders.idleSince(tx, delivery.riderId(), now);
        }
        trail.addStatus(tx, delivery.id(), DeliveryState.CANCELLED, now, Actor.SYSTEM, null, false, reason);
        events.reached(tx, deliveries.lock(tx, delivery.id()), Actor.SYSTEM, null, false, reason);
    }

    /// The rider cannot do it after all; the search starts again at once.
    Delivery byRider(Actor rider, UUID deliveryId, String reason) {
        return database.write(tx -> {
            Delivery delivery = deliveries.lock(tx, deliveryId);
            DeliveryMachine.requireDroppable(delivery.state());
            return searchAgain(tx, delivery, rider.id(), rider, reason);
        });
    }

    /// The platform takes it from its rider, unless the food is fetched already or it is another's by now.
    void takeBack(Tx tx, UUID deliveryId, UUID riderId, String reason) {
        Delivery delivery = deliveries.lock(tx, deliveryId);
        if (delivery.state().isBeforePickup() && riderId.equals(delivery.riderId())) {
            searchAgain(tx, delivery, riderId, Actor.SYSTEM, reason);
        }
    }

    private Delivery searchAgain(Tx tx, Delivery delivery, UUID riderId, Actor actor, String reason) {
        Instant now = clock.instant();
        deliveries.setState(tx, delivery.id(), DeliveryState.SEARCHING, now);
        riders.idleSince(tx, riderId, now);
        ordering.assignRider(tx, delivery.orderId(), null, actor);
        closeOffer.giveBack(tx, delivery, actor);
        trail.addStatus(tx, delivery.id(), DeliveryState.SEARCHING, now, actor, null, false, reason);
        Delivery after = deliveries.lock(tx, delivery.id());
        events.givenBack(tx, after, riderId, actor, reason);
        SearchRider.schedule(jobs, tx, delivery.id(), now);
        return after;
    }
}
