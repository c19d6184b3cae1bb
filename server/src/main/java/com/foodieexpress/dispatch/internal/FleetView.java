package com.foodieexpress.dispatch.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.Accounts.Account;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The whole city at one moment: riders, restaurants with their queue, orders under way.
@ApplicationScoped
class FleetView {

    private static final int ORDERS_MAX = 2_000;

    record RiderJson(
            UUID id,
            String name,
            String status,
            @Nullable GeoPoint position,
            @Nullable Double heading,
            @Nullable Instant recordedAt,
            @Nullable UUID orderId) {}

    record RestaurantJson(UUID id, String name, GeoPoint location, long openOrders) {}

    record OrderJson(
            UUID id,
            String number,
            String status,
            UUID restaurantId,
            @Nullable UUID riderId,
            GeoPoint dropoff,
            @Nullable Instant placedAt,
            @Nullable Instant etaHigh) {}

    record FleetJson(List<RiderJson> riders, List<RestaurantJson> restaurants, List<OrderJson> orders) {}

    private final Database database;
    private final RiderStore riders;
    private final DeliveryStore deliveries;
    private final RiderPositions positions;
    private final Tracking tracking;
    private final Accounts accounts;
    private final Catalog catalog;
    private final Ordering ordering;

    FleetView(
            Database database,
            RiderStore riders,
            DeliveryStore deliveries,
            RiderPositions positions,
            Tracking tracking,
            Accounts accounts,
            Catalog catalog,
            Ordering ordering) {
        this.database = database;
        this.riders = riders;
        this.deliveries = deliveries;
        this.positions = positions;
        this.tracking = tracking;
        this.accounts = accounts;
        this.catalog = catalog;
        this.ordering = ordering;
    }

    FleetJson now() {
        List<OrderFacts> active = ordering.listActive(ORDERS_MAX).stream()
                .filter(order -> order.placedAt() != null)
                .toList();
        Map<UUID, Long> queue =
                active.stream().collect(Collectors.groupingBy(OrderFacts::restaurantId, Collectors.counting()));
        return new FleetJson(
                ridersNow(),
                catalog.listAll().stream()
                        .map(place -> new RestaurantJson(
                                place.id(), place.name(), place.location(), queue.getOrDefault(place.id(), 0L)))
                        .toList(),
                active.stream().map(FleetView::order).toList());
    }

    private List<RiderJson> ridersNow() {
        record Work(List<RiderStore.Rider> working, List<Delivery> open) {}
        Work work = database.read(tx -> new Work(riders.listWorking(tx), deliveries.listOpen(tx)));
        Map<UUID, Delivery> jobs = work.open().stream()
                .filter(delivery ->
                        delivery.riderId() != null && delivery.state().isJob())
                .collect(Collectors.toMap(Delivery::riderId, Function.identity()));
        Map<UUID, Account> people =
                accounts
                        .listByIds(work.working().stream()
                                .map(RiderStore.Rider::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        return work.working().stream()
                .map(rider -> rider(rider, jobs.get(rider.id()), people.get(rider.id())))
                .toList();
    }

    private RiderJson rider(RiderStore.Rider rider, @Nullable Delivery job, @Nullable Account account) {
        RiderPositions.Known known = positions.known(rider);
        Double heading =
                tracking.latest(rider.id()).map(RiderPosition::headingDegrees).orElse(null);
        String status = job != null
                ? job.state() == DeliveryState.RETURNING ? "returning" : "on_job"
                : rider.status() == RiderStore.Status.BREAK ? "break" : "online";
        return new RiderJson(
                rider.id(),
                account == null ? "" : account.name(),
                status,
                known == null ? null : known.point(),
                heading,
                known == null ? null : known.at(),
                job == null ? null : job.orderId());
    }

    private static OrderJson order(OrderFacts order) {
        return new OrderJson(
                order.id(),
                order.number(),
                order.status(),
                order.restaurantId(),
                order.riderId(),
                order.dropoff(),
                order.placedAt(),
                order.etaHigh());
    }
}
