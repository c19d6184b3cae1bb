package com.foodieexpress.admin.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.admin.internal.Replay.Entry;
import com.foodieexpress.admin.internal.Replay.Kind;
import com.foodieexpress.admin.internal.Replay.Ride;
import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.dispatch.Deliveries;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.notifications.Notifications;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.tracking.Tracking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a replay together from what the features keep.
@ApplicationScoped
class ReadReplay {

    /// An order has some thirty of each; more would be a defect worth seeing in part.
    private static final int MOST_ENTRIES = 1_000;

    /// Fourteen hours at a fix every five seconds.
    private static final int MOST_FIXES = 10_000;

    private final Ordering ordering;
    private final Catalog catalog;
    private final Accounts accounts;
    private final Deliveries deliveries;
    private final Tracking tracking;
    private final Notifications notifications;
    private final EventLog log;
    private final BusinessClock clock;

    ReadReplay(
            Ordering ordering,
            Catalog catalog,
            Accounts accounts,
            Deliveries deliveries,
            Tracking tracking,
            Notifications notifications,
            EventLog log,
            BusinessClock clock) {
        this.ordering = ordering;
        this.catalog = catalog;
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.tracking = tracking;
        this.notifications = notifications;
        this.log = log;
        this.clock = clock;
    }

    /// Refuses `ordering.unknown-order`. An order under way is replayed up to now.
    Replay of(UUID orderId) {
        OrderFacts order = ordering.order(orderId);
        Catalog.RestaurantFacts restaurant = catalog.restaurant(order.restaurantId());
        List<StoredEvent> events = log.ofChannel("order:" + orderId, 0, MOST_ENTRIES);
        List<Ride> rides =
                Stints.of(events, clock.instant()).stream().map(this::ride).toList();
        List<Entry> entries = entries(order, events, rides);
        return new Replay(
                orderId,
                order.number(),
                order.status(),
                order.createdAt(),
                entries.isEmpty() ? order.createdAt() : entries.getLast().at(),
                new Replay.Kitchen(restaurant.name(), restaurant.location()),
                order.dropoff(),
                rides,
                deliveries.legsOf(orderId),
                entries);
    }

    private Ride ride(Stints.Stint stint) {
        return new Ride(
                stint.riderId(),
                accounts.account(stint.riderId()).firstName(),
                stint.from(),
                stint.to(),
                tracking.history(stint.riderId(), stint.from(), stint.to(), MOST_FIXES));
    }

    private List<Entry> entries(OrderFacts order, List<StoredEvent> events, List<Ride> rides) {
        Set<UUID> riders = rides.stream().map(Ride::riderId).collect(Collectors.toSet());
        Stream<Entry> told = notifications.aboutOrder(order.id(), MOST_ENTRIES).stream()
                .map(each -> message(each, recipient(order, riders, each.recipientId())));
        // The sort is stable: what happened stands before what was told of it at the same time.
        return Stream.concat(events.stream().map(ReadReplay::happened), told)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    private static Role recipient(OrderFacts order, Set<UUID> riders, UUID who) {
        if (who.equals(order.customerId())) {
            return Role.CUSTOMER;
        }
        return riders.contains(who) ? Role.RIDER : Role.RESTAURANT;
    }

    private static Entry message(Notifications.Told told, Role recipient) {
        return new Entry(
                Kind.MESSAGE, told.at(), told.titleKey(), null, null, null, null, recipient, told.title(), told.body());
    }

    private static Entry happened(StoredEvent event) {
        JsonNode data = event.data();
        return new Entry(
                Kind.EVENT,
                event.occurredAt(),
                event.type(),
                text(data, "status"),
                event.actorRole(),
                text(data, "reason"),
                position(data.get("position")),
                null,
                null,
                null);
    }

    private static @Nullable String text(JsonNode data, String member) {
        return data.hasNonNull(member) ? data.get(member).asText() : null;
    }

    private static @Nullable GeoPoint position(@Nullable JsonNode point) {
        return point == null || !point.isObject()
                ? null
                : new GeoPoint(point.get("lat").asDouble(), point.get("lng").asDouble());
    }
}
