package com.foodieexpress.dispatch.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Opens the delivery of an accepted order and sets the time at which the search for a rider starts.
@ApplicationScoped
class OpenDelivery {

    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final DispatchEvents events;
    private final Ordering ordering;
    private final Catalog catalog;
    private final Ways ways;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Settings settings;

    OpenDelivery(
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            DispatchEvents events,
            Ordering ordering,
            Catalog catalog,
            Ways ways,
            Jobs jobs,
            BusinessClock clock,
            Settings settings) {
        this.deliveries = deliveries;
        this.trail = trail;
        this.events = events;
        this.ordering = ordering;
        this.catalog = catalog;
        this.ways = ways;
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
    }

    void forOrder(Tx tx, UUID orderId) {
        OrderFacts order = ordering.lock(tx, orderId);
        if (order.state().isFinal()) {
            return;
        }
        Instant now = clock.instant();
        Delivery delivery = plan(order, now);
        if (!deliveries.insert(tx, delivery)) {
            return;
        }
        trail.addStatus(tx, delivery.id(), DeliveryState.PENDING, now, Actor.SYSTEM, null, false, null);
        events.reached(tx, delivery, Actor.SYSTEM, null, false, null);
        Instant readyBy = order.readyBy() == null ? now : order.readyBy();
        Instant searchAt = readyBy.minus(settings.of(SearchSettings.class).lead());
        SearchRider.schedule(jobs, tx, delivery.id(), searchAt.isBefore(now) ? now : searchAt);
        Eta.Window eta = Eta.beforeRider(readyBy, now, delivery.routeSeconds(), settings.of(DeliverySettings.class));
        ordering.promise(tx, orderId, eta.low(), eta.high(), null);
    }

    /// The kitchen was faster than its promise: do not wait any longer.
    void hurry(Tx tx, UUID orderId) {
        deliveries
                .ofOrder(tx, orderId)
                .filter(delivery -> delivery.state() == DeliveryState.PENDING)
                .ifPresent(delivery -> SearchRider.schedule(jobs, tx, delivery.id(), clock.instant()));
    }

    private Delivery plan(OrderFacts order, Instant now) {
        var restaurant = catalog.restaurant(order.restaurantId());
        Route route = ways.between(restaurant.location(), order.dropoff());
        DeliverySettings terms = settings.of(DeliverySettings.class);
        long pay = terms.payBaseMinor() + Math.round(terms.payPerKilometreMinor() * route.distanceMetres() / 1000);
        return new Delivery(
                UuidV7.next(),
                order.id(),
                order.number(),
                order.restaurantId(),
                order.customerId(),
                null,
                DeliveryState.PENDING,
                0,
                restaurant.location(),
                order.dropoff(),
                route.polyline(),
                route.distanceMetres(),
                route.durationSeconds(),
                new Money(pay, order.total().currency()),
                order.tip(),
                now,
                null,
                null,
                null,
                1);
    }
}
