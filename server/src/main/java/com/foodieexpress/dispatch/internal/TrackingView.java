package com.foodieexpress.dispatch.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.tracking.Tracking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the customer's tracking page shows of an order. The PIN is for the customer alone: whoever else reads along, be
/// it support, could otherwise say at the door that they are the customer.
@ApplicationScoped
class TrackingView {

    record StepJson(String key, @Nullable Instant at, boolean current) {}

    record PlaceJson(
            String name, GeoPoint location, @Nullable String picture) {}

    record DoorJson(String line, GeoPoint location) {}

    record RiderJson(String name, @Nullable String vehicle) {}

    record EtaJson(
            Instant low, Instant high, Instant at, @Nullable String reason) {}

    record RouteJson(String polyline, double distanceMetres, double durationSeconds, String leg) {}

    record PositionJson(
            double lat,
            double lng,
            double headingDegrees,
            Instant recordedAt,
            @Nullable Double progressMetres) {}

    record TrackingJson(
            UUID orderId,
            String number,
            String status,
            List<StepJson> steps,
            PlaceJson restaurant,
            DoorJson dropoff,
            @Nullable RiderJson rider,
            @Nullable String deliveryStatus,
            @Nullable String pin,
            @Nullable EtaJson eta,
            @Nullable RouteJson route,
            @Nullable PositionJson position,
            @Nullable String cancelReason,
            Money total,
            long version) {}

    private final Database database;
    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final Ordering ordering;
    private final Catalog catalog;
    private final Accounts accounts;
    private final Tracking tracking;

    TrackingView(
            Database database,
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            Ordering ordering,
            Catalog catalog,
            Accounts accounts,
            Tracking tracking) {
        this.database = database;
        this.deliveries = deliveries;
        this.trail = trail;
        this.ordering = ordering;
        this.catalog = catalog;
        this.accounts = accounts;
        this.tracking = tracking;
    }

    private record Run(
            @Nullable Delivery delivery, @Nullable Leg leg) {}

    TrackingJson of(UUID orderId, Role reader) {
        OrderFacts order = ordering.order(orderId);
        Run run = database.read(tx -> {
            Delivery delivery = deliveries.ofOrder(tx, orderId).orElse(null);
            return new Run(
                    delivery,
                    delivery == null
                            ? null
                            : trail.currentLeg(tx, delivery.id()).orElse(null));
        });
        Delivery delivery = run.delivery();
        boolean over = order.state().isFinal();
        boolean carrying = delivery != null && delivery.state().isCarrying() && !over;
        return new TrackingJson(
                order.id(),
                order.number(),
                order.customerStatus(),
                steps(order),
                restaurant(order),
                new DoorJson(order.dropoffLine(), order.dropoff()),
                rider(delivery, over),
                delivery == null ? null : delivery.state().wire(),
                over || reader != Role.CUSTOMER ? null : order.pin(),
                over ? null : eta(order),
                over ? null : route(delivery, run.leg(), carrying),
                delivery != null && carrying ? position(delivery) : null,
                order.cancelReason(),
                order.total(),
                order.version());
    }

    private static List<StepJson> steps(OrderFacts order) {
        OrderState state = order.state();
        return List.of(
                new StepJson(
                        "placed", order.placedAt(), state == OrderState.AWAITING_PAYMENT || state == OrderState.PLACED),
                new StepJson("confirmed", order.acceptedAt(), state == OrderState.ACCEPTED),
                new StepJson(
                        "preparing", order.preparingAt(), state == OrderState.PREPARING || state == OrderState.READY),
                new StepJson("on_the_way", order.pickedUpAt(), state == OrderState.PICKED_UP),
                new StepJson(
                        "delivered", order.deliveredAt(), state == OrderState.DELIVERED || state == OrderState.CLOSED));
    }

    private PlaceJson restaurant(OrderFacts order) {
        var facts = catalog.restaurant(order.restaurantId());
        return new PlaceJson(facts.name(), facts.location(), facts.picture());
    }

    private @Nullable RiderJson rider(@Nullable Delivery delivery, boolean over) {
        if (delivery == null
                || delivery.riderId() == null
                || (over && !delivery.state().isFinal())) {
            return null;
        }
        var account = accounts.account(delivery.riderId());
        return new RiderJson(account.firstName(), account.vehicleType());
    }

    private static @Nullable EtaJson eta(OrderFacts order) {
        return order.etaLow() == null || order.etaHigh() == null || order.etaAt() == null
                ? null
                : new EtaJson(order.etaLow(), order.etaHigh(), order.etaAt(), order.etaReason());
    }

    /// Before the food is taken the customer sees the way it will come; from then on the leg the rider is on.
    private static @Nullable RouteJson route(@Nullable Delivery delivery, @Nullable Leg leg, boolean carrying) {
        if (delivery == null) {
            return null;
        }
        if (carrying && leg != null && leg.target() == Leg.Target.CUSTOMER) {
            return new RouteJson(leg.polyline(), leg.metres(), leg.seconds(), "to_customer");
        }
        return new RouteJson(delivery.route(), delivery.routeMetres(), delivery.routeSeconds(), "planned");
    }

    private @Nullable PositionJson position(Delivery delivery) {
        UUID rider = delivery.riderId();
        if (rider == null) {
            return null;
        }
        Double progress = tracking.progress(rider, delivery.id())
                .map(Tracking.LegProgress::doneMetres)
                .orElse(null);
        return tracking.latest(rider)
                .map(at -> {
                    GeoPoint shown = tracking.shown(at);
                    return new PositionJson(shown.lat(), shown.lng(), at.headingDegrees(), at.recordedAt(), progress);
                })
                .orElse(null);
    }
}
