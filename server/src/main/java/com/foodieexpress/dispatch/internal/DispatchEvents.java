package com.foodieexpress.dispatch.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.dispatch.DeliveryEventData;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.dispatch.RiderEventData;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells what happens to deliveries, offers and riders.
@ApplicationScoped
class DispatchEvents {

    private final EventLog log;
    private final Catalog catalog;
    private final BusinessClock clock;

    DispatchEvents(EventLog log, Catalog catalog, BusinessClock clock) {
        this.log = log;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// The delivery reached its state.
    void reached(
            Tx tx,
            Delivery delivery,
            Actor actor,
            @Nullable GeoPoint position,
            boolean inferred,
            @Nullable String reason) {
        String type = delivery.state() == DeliveryState.PENDING
                ? "created"
                : delivery.state().wire();
        tell(tx, "delivery." + type, delivery, delivery.riderId(), actor, position, inferred, reason);
    }

    /// The rider who had it has it no longer; told to that rider as well.
    void givenBack(Tx tx, Delivery delivery, UUID formerRider, Actor actor, String reason) {
        tell(tx, "delivery.searching", delivery, formerRider, actor, null, false, reason);
    }

    void legPlanned(Tx tx, Delivery delivery) {
        tell(tx, "delivery.leg_planned", delivery, delivery.riderId(), Actor.SYSTEM, null, false, null);
    }

    record OfferData(UUID offerId, UUID deliveryId, UUID orderId, UUID riderId, String state, Instant expiresAt) {}

    void offer(Tx tx, Offer offer, Offer.State state, UUID orderId, Actor actor) {
        var data = new OfferData(
                offer.id(),
                offer.deliveryId(),
                orderId,
                offer.riderId(),
                state.name().toLowerCase(Locale.ROOT),
                offer.expiresAt());
        String type = "offer." + data.state();
        log.append(
                tx,
                new NewEvent(
                        type, "offer", offer.id(), List.of("rider:" + offer.riderId()), data, actor, clock.instant()));
    }

    void rider(Tx tx, UUID riderId, RiderStore.Status status, Actor actor) {
        String word = status.name().toLowerCase(Locale.ROOT);
        log.append(
                tx,
                new NewEvent(
                        "rider." + word,
                        "rider",
                        riderId,
                        List.of("rider:" + riderId, "fleet"),
                        new RiderEventData(riderId, word),
                        actor,
                        clock.instant()));
    }

    private void tell(
            Tx tx,
            String type,
            Delivery delivery,
            @Nullable UUID rider,
            Actor actor,
            @Nullable GeoPoint position,
            boolean inferred,
            @Nullable String reason) {
        var channels = new ArrayList<String>();
        channels.add("order:" + delivery.orderId());
        channels.add("restaurant:" + delivery.restaurantId());
        channels.add("fleet");
        if (rider != null) {
            channels.add("rider:" + rider);
        }
        var data = new DeliveryEventData(
                delivery.id(),
                delivery.orderId(),
                delivery.orderNumber(),
                delivery.state(),
                delivery.state().wire(),
                delivery.riderId(),
                delivery.customerId(),
                delivery.restaurantId(),
                catalog.restaurant(delivery.restaurantId()).ownerId(),
                position,
                inferred ? Boolean.TRUE : null,
                reason,
                delivery.version());
        log.append(tx, new NewEvent(type, "delivery", delivery.id(), channels, data, actor, clock.instant()));
    }
}
