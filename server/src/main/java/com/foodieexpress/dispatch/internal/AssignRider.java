package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.db.Violations;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a delivery to a rider: by an accepted offer, or by an admin. Exactly one rider wins, whatever races.
@ApplicationScoped
class AssignRider {

    private final Database database;
    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final OfferStore offers;
    private final CloseOffer closeOffer;
    private final RiderPositions positions;
    private final DispatchEvents events;
    private final Ordering ordering;
    private final Ways ways;
    private final Jobs jobs;
    private final BusinessClock clock;

    AssignRider(
            Database database,
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            OfferStore offers,
            CloseOffer closeOffer,
            RiderPositions positions,
            DispatchEvents events,
            Ordering ordering,
            Ways ways,
            Jobs jobs,
            BusinessClock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.trail = trail;
        this.offers = offers;
        this.closeOffer = closeOffer;
        this.positions = positions;
        this.events = events;
        this.ordering = ordering;
        this.ways = ways;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The rider takes the offer. Refuses `dispatch.offer-expired` and `dispatch.offer-taken` (409); a won offer may be
    /// accepted again.
    Delivery byOffer(Actor rider, UUID offerId) {
        Offer offer = own(offerId, rider);
        Delivery seen =
                database.read(tx -> deliveries.find(tx, offer.deliveryId())).orElseThrow(DeliveryStore::unknown);
        Route approach = approach(rider.id(), seen);
        return database.write(tx -> {
            Delivery delivery = deliveries.lock(tx, offer.deliveryId());
            Offer current = offers.find(tx, offerId).orElseThrow(AssignRider::unknownOffer);
            if (OfferMachine.next(current.state(), OfferCommand.ACCEPT, rider.role()) == null) {
                return delivery;
            }
            requireOpen(current, delivery);
            Delivery assigned = assign(tx, delivery, rider.id(), approach, rider, null);
            offers.close(tx, offerId, Offer.State.ACCEPTED, clock.instant(), null);
            jobs.cancel(tx, OfferExpiry.key(offerId));
            events.offer(tx, current, Offer.State.ACCEPTED, delivery.orderId(), rider);
            closeOffer.withdrawAll(tx, delivery, rider, "taken");
            return assigned;
        });
    }

    /// An admin hands the delivery to a rider, also away from another one while the food is still at the restaurant.
    Delivery byAdmin(Actor admin, UUID deliveryId, UUID riderId) {
        Delivery seen = database.read(tx -> deliveries.find(tx, deliveryId)).orElseThrow(DeliveryStore::unknown);
        Route approach = approach(riderId, seen);
        try {
            return database.write(tx -> {
                Delivery delivery = deliveries.lock(tx, deliveryId);
                if (riderId.equals(delivery.riderId()) && delivery.state().isJob()) {
                    return delivery;
                }
                makeSearching(tx, delivery, admin);
                Delivery assigned = assign(tx, delivery, riderId, approach, admin, "assigned_by_admin");
                closeOffer.withdrawAll(tx, delivery, admin, "taken");
                return assigned;
            });
        } catch (RuntimeException e) {
            if (Violations.isUnique(e, "delivery_one_job")) {
                throw Refusal.conflict("dispatch.rider-busy", "The rider has another delivery");
            }
            throw e;
        }
    }

    private Delivery assign(
            Tx tx, Delivery delivery, UUID riderId, Route approach, Actor actor, @Nullable String reason) {
        Instant now = clock.instant();
        if (!deliveries.assign(tx, delivery.id(), riderId, now)) {
            throw OfferMachine.taken();
        }
        ordering.assignRider(tx, delivery.orderId(), riderId, actor);
        trail.addLeg(
                tx,
                delivery.id(),
                Leg.Target.RESTAURANT,
                approach.polyline(),
                approach.distanceMetres(),
                approach.durationSeconds(),
                now);
        trail.addStatus(tx, delivery.id(), DeliveryState.ASSIGNED, now, actor, null, false, reason);
        Delivery after = deliveries.lock(tx, delivery.id());
        events.reached(tx, after, actor, null, false, reason);
        return after;
    }

    private void makeSearching(Tx tx, Delivery delivery, Actor admin) {
        if (!DeliveryMachine.isAssignable(delivery.state())) {
            throw Refusal.conflict(
                    "dispatch.illegal-transition",
                    "The delivery is " + delivery.state().wire());
        }
        UUID former = delivery.riderId();
        deliveries.setState(tx, delivery.id(), DeliveryState.SEARCHING, clock.instant());
        if (former != null) {
            closeOffer.giveBack(tx, delivery, admin);
            events.givenBack(tx, deliveries.lock(tx, delivery.id()), former, admin, "reassigned");
        }
    }

    private void requireOpen(Offer offer, Delivery delivery) {
        if (delivery.state() != DeliveryState.SEARCHING) {
            throw OfferMachine.taken();
        }
        if (!clock.instant().isBefore(offer.expiresAt())) {
            throw OfferMachine.expired();
        }
    }

    private Offer own(UUID offerId, Actor rider) {
        return database.read(tx -> offers.find(tx, offerId))
                .filter(offer -> offer.riderId().equals(rider.id()))
                .orElseThrow(AssignRider::unknownOffer);
    }

    /// The way to the restaurant. A rider whose position nobody knows is routed from where they are going.
    private Route approach(UUID riderId, Delivery delivery) {
        GeoPoint from = positions.of(riderId).orElse(delivery.restaurant());
        return ways.between(from, delivery.restaurant());
    }

    static Refusal unknownOffer() {
        return Refusal.notFound("dispatch.unknown-offer", "There is no such offer");
    }
}
