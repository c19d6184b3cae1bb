package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a delivery to the state its rider tells, step by step, and the order with it.
@ApplicationScoped
class ChangeDelivery {

    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final RiderStore riders;
    private final DispatchEvents events;
    private final Ordering ordering;
    private final BusinessClock clock;

    ChangeDelivery(
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            RiderStore riders,
            DispatchEvents events,
            Ordering ordering,
            BusinessClock clock) {
        this.deliveries = deliveries;
        this.trail = trail;
        this.riders = riders;
        this.events = events;
        this.ordering = ordering;
        this.clock = clock;
    }

    record Details(
            @Nullable GeoPoint position,
            @Nullable String pin,
            @Nullable String reason) {
        static final Details NONE = new Details(null, null, null);
    }

    /// Answers the delivery as it is afterwards. Refuses `dispatch.illegal-transition`, and a wrong or missing PIN
    /// naming `proof.pin`.
    Delivery apply(Tx tx, UUID deliveryId, DeliveryState wanted, Actor actor, Details details) {
        Delivery delivery = deliveries.lock(tx, deliveryId);
        List<DeliveryState> steps = DeliveryMachine.steps(delivery.state(), wanted);
        for (DeliveryState step : steps) {
            boolean inferred = step != wanted;
            delivery = reach(tx, delivery, step, actor, inferred, details);
        }
        return delivery;
    }

    private Delivery reach(Tx tx, Delivery before, DeliveryState step, Actor actor, boolean inferred, Details details) {
        Instant now = clock.instant();
        UUID rider = riderOf(before);
        tellOrdering(tx, before, step, rider, actor, details);
        deliveries.setState(tx, before.id(), step, now);
        if (step == DeliveryState.PICKED_UP) {
            trail.addLeg(
                    tx,
                    before.id(),
                    Leg.Target.CUSTOMER,
                    before.route(),
                    before.routeMetres(),
                    before.routeSeconds(),
                    now);
        }
        if (step.isFinal()) {
            riders.idleSince(tx, rider, now);
        }
        String reason = inferred ? null : details.reason();
        trail.addStatus(tx, before.id(), step, now, actor, details.position(), inferred, reason);
        Delivery after = deliveries.lock(tx, before.id());
        events.reached(tx, after, actor, details.position(), inferred, reason);
        return after;
    }

    private void tellOrdering(Tx tx, Delivery delivery, DeliveryState step, UUID rider, Actor actor, Details details) {
        switch (step) {
            case PICKED_UP -> ordering.pickedUp(tx, delivery.orderId(), rider, actor);
            case EN_ROUTE_DROPOFF -> ordering.enRoute(tx, delivery.orderId(), actor);
            case DELIVERED -> {
                checkProof(tx, delivery, details);
                ordering.delivered(tx, delivery.orderId(), rider, actor);
            }
            case FAILED -> {
                String reason = details.reason();
                if (reason == null) {
                    throw Refusal.invalid("reason", "say why the delivery failed");
                }
                ordering.undeliverable(tx, delivery.orderId(), reason, actor);
            }
            case ASSIGNED,
                    EN_ROUTE_PICKUP,
                    AT_PICKUP,
                    AT_DROPOFF,
                    RETURNING,
                    RETURNED,
                    PENDING,
                    SEARCHING,
                    CANCELLED -> {}
        }
    }

    private void checkProof(Tx tx, Delivery delivery, Details details) {
        OrderFacts order = ordering.lock(tx, delivery.orderId());
        String pin = details.pin();
        if (pin == null) {
            if (!"pin_unavailable".equals(details.reason())) {
                throw Refusal.invalid("proof.pin", "ask the customer for the PIN, or give the reason pin_unavailable");
            }
            deliveries.setProof(tx, delivery.id(), "pin_unavailable");
            return;
        }
        boolean right = MessageDigest.isEqual(
                pin.getBytes(StandardCharsets.UTF_8), order.pin().getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw Refusal.invalid("proof.pin", "is not the PIN of this order");
        }
        deliveries.setProof(tx, delivery.id(), "pin");
    }

    private static UUID riderOf(Delivery delivery) {
        if (delivery.riderId() == null) {
            throw new IllegalStateException(
                    "delivery " + delivery.id() + " is " + delivery.state() + " without a rider");
        }
        return delivery.riderId();
    }
}
