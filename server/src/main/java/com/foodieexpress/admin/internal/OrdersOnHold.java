package com.foodieexpress.admin.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.retention.HoldReach;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whom and what a hold on an order reaches, from the order and from the events of its delivery, as they stand.
@ApplicationScoped
class OrdersOnHold implements HoldReach {

    private static final int MOST_EVENTS = 1_000;

    private final Accounts accounts;
    private final Ordering ordering;
    private final Catalog catalog;
    private final EventLog log;
    private final BusinessClock clock;

    OrdersOnHold(Accounts accounts, Ordering ordering, Catalog catalog, EventLog log, BusinessClock clock) {
        this.accounts = accounts;
        this.ordering = ordering;
        this.catalog = catalog;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean isPerson(UUID id) {
        return !accounts.listByIds(List.of(id)).isEmpty();
    }

    @Override
    public boolean isOrder(UUID id) {
        return ordering.find(id).isPresent();
    }

    @Override
    public Set<UUID> peopleOf(UUID order) {
        Optional<OrderFacts> found = ordering.find(order);
        if (found.isEmpty()) {
            return Set.of();
        }
        Set<UUID> people = new HashSet<>();
        people.add(found.get().customerId());
        people.add(catalog.restaurant(found.get().restaurantId()).ownerId());
        ridesOf(order).forEach(ride -> people.add(ride.rider()));
        return people;
    }

    @Override
    public List<Ride> ridesOf(UUID order) {
        return Stints.of(log.ofChannel("order:" + order, 0, MOST_EVENTS), clock.instant()).stream()
                .map(stint -> new Ride(stint.riderId(), stint.from(), stint.to()))
                .toList();
    }
}
