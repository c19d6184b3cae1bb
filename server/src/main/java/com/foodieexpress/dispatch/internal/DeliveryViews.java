package com.foodieexpress.dispatch.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows deliveries and offers to riders and admins. The door is told for as long as somebody has to find it: riders
/// keep
/// their past jobs, not the addresses and door codes of everybody they ever brought food to.
@ApplicationScoped
class DeliveryViews {

    /// About 150 metres: a quarter of the block, not the door.
    private static final double AREA_DEGREES = 0.0015;

    private final Database database;
    private final DeliveryTrailStore trail;
    private final Catalog catalog;
    private final Accounts accounts;
    private final Ordering ordering;

    DeliveryViews(Database database, DeliveryTrailStore trail, Catalog catalog, Accounts accounts, Ordering ordering) {
        this.database = database;
        this.trail = trail;
        this.catalog = catalog;
        this.accounts = accounts;
        this.ordering = ordering;
    }

    DispatchJson.DeliveryJson view(Delivery delivery) {
        OrderFacts order = ordering.order(delivery.orderId());
        record Trail(
                List<DeliveryTrailStore.Entry> history,
                @Nullable Leg leg) {}
        Trail seen = database.read(tx -> new Trail(
                trail.history(tx, delivery.id()),
                delivery.state().isJob() ? trail.currentLeg(tx, delivery.id()).orElse(null) : null));
        Leg leg = seen.leg();
        return new DispatchJson.DeliveryJson(
                delivery.id(),
                delivery.orderId(),
                delivery.orderNumber(),
                delivery.state().wire(),
                delivery.riderId(),
                restaurant(delivery),
                delivery.state().isJob() ? door(order) : null,
                accounts.account(delivery.customerId()).firstName(),
                order.items().stream()
                        .map(item -> new DispatchJson.ItemJson(item.name(), item.nameFr(), item.quantity()))
                        .toList(),
                delivery.pay(),
                delivery.tip(),
                order.readyBy(),
                order.readyAt(),
                delivery.assignedAt(),
                delivery.pickedUpAt(),
                delivery.deliveredAt(),
                leg == null
                        ? null
                        : new DispatchJson.LegJson(leg.target().wire(), leg.polyline(), leg.metres(), leg.seconds()),
                seen.history().stream().map(DeliveryViews::entry).toList(),
                delivery.version());
    }

    private static DispatchJson.DropoffJson door(OrderFacts order) {
        return new DispatchJson.DropoffJson(
                order.dropoffLine(), order.dropoffDetails(), order.dropoff(), order.dropoffInstructions());
    }

    /// Nothing about the customer: the area of the door, not the door.
    DispatchJson.OfferJson offer(Offer offer, Delivery delivery) {
        return new DispatchJson.OfferJson(
                offer.id(),
                offer.deliveryId(),
                delivery.orderId(),
                offer.state().name().toLowerCase(Locale.ROOT),
                restaurant(delivery),
                new DispatchJson.AreaJson(area(delivery.dropoff())),
                offer.metres() + delivery.routeMetres(),
                offer.seconds() + delivery.routeSeconds(),
                delivery.pay().plus(delivery.tip()),
                offer.sentAt(),
                offer.expiresAt());
    }

    private DispatchJson.RestaurantJson restaurant(Delivery delivery) {
        var facts = catalog.restaurant(delivery.restaurantId());
        return new DispatchJson.RestaurantJson(
                facts.id(), facts.name(), facts.location(), facts.addressLine(), facts.phone());
    }

    private static GeoPoint area(GeoPoint door) {
        return new GeoPoint(rounded(door.lat()), rounded(door.lng()));
    }

    private static double rounded(double degrees) {
        return Math.round(Math.round(degrees / AREA_DEGREES) * AREA_DEGREES * 1e6) / 1e6;
    }

    private static DispatchJson.HistoryJson entry(DeliveryTrailStore.Entry entry) {
        return new DispatchJson.HistoryJson(
                entry.state().wire(),
                entry.at(),
                entry.actorRole(),
                entry.position(),
                entry.inferred() ? Boolean.TRUE : null,
                entry.reason());
    }
}
