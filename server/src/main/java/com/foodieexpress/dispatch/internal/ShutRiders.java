package com.foodieexpress.dispatch.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A rider who was shut out, or may not ride any more, gets no offers, and what he had not fetched yet another fetches.
/// Food he carries stays his until the operator decides. See docs/decisions/0009.
@ApplicationScoped
class ShutRiders implements EventReader {

    private static final String REASON = "rider_shut_out";

    private final RiderStore riders;
    private final DeliveryStore deliveries;
    private final OfferStore offers;
    private final CloseOffer closeOffer;
    private final EndDelivery endDelivery;
    private final DispatchEvents events;
    private final BusinessClock clock;

    ShutRiders(
            RiderStore riders,
            DeliveryStore deliveries,
            OfferStore offers,
            CloseOffer closeOffer,
            EndDelivery endDelivery,
            DispatchEvents events,
            BusinessClock clock) {
        this.riders = riders;
        this.deliveries = deliveries;
        this.offers = offers;
        this.closeOffer = closeOffer;
        this.endDelivery = endDelivery;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.shut-riders";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("account.rights-changed");
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (!mayRide(event.data())) {
                shut(tx, event.entityId());
            }
        }
    }

    private void shut(Tx tx, UUID riderId) {
        RiderStore.Rider rider = riders.find(tx, riderId).orElse(null);
        if (rider == null) {
            return;
        }
        if (rider.status() != RiderStore.Status.OFFLINE) {
            riders.set(tx, riderId, RiderStore.Status.OFFLINE, null, clock.instant());
            events.rider(tx, riderId, RiderStore.Status.OFFLINE, Actor.SYSTEM);
        }
        offers.openOf(tx, riderId)
                .forEach(offer -> closeOffer.close(tx, offer.id(), OfferCommand.WITHDRAW, Actor.SYSTEM, REASON));
        deliveries.jobOf(tx, riderId).ifPresent(job -> endDelivery.takeBack(tx, job.id(), riderId, REASON));
    }

    private static boolean mayRide(JsonNode rights) {
        if (!rights.path("state").asText().equals("active")) {
            return false;
        }
        for (JsonNode role : rights.path("approved")) {
            if (role.asText().equals("delivery")) {
                return true;
            }
        }
        return false;
    }
}
