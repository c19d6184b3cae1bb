package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.ordering.OrderEventData;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Tells what happened to an order, to everybody it concerns.
@ApplicationScoped
class OrderEvents {

    private final EventLog log;
    private final Catalog catalog;
    private final BusinessClock clock;

    OrderEvents(EventLog log, Catalog catalog, BusinessClock clock) {
        this.log = log;
        this.catalog = catalog;
        this.clock = clock;
    }

    void tell(Tx tx, String type, Order order, Actor actor) {
        log.append(tx, new NewEvent(type, "order", order.id(), channels(order), data(order), actor, clock.instant()));
    }

    /// Before it is paid for, an order is nobody's business but the customer's.
    private static List<String> channels(Order order) {
        var channels = new ArrayList<String>();
        channels.add("order:" + order.id());
        if (order.times().placedAt() != null) {
            channels.add("restaurant:" + order.restaurantId());
            channels.add("fleet");
        }
        if (order.riderId() != null) {
            channels.add("rider:" + order.riderId());
        }
        return channels;
    }

    private OrderEventData data(Order order) {
        return new OrderEventData(
                order.id(),
                order.number(),
                order.state(),
                OrderStatus.canonical(order.state(), order.enRoute()),
                order.customerId(),
                order.restaurantId(),
                catalog.restaurant(order.restaurantId()).ownerId(),
                order.riderId(),
                order.cancelReason(),
                order.fault(),
                order.bill().total(),
                order.times().createdAt(),
                order.times().placedAt(),
                order.times().acceptedAt(),
                order.prepMinutes(),
                order.times().readyBy(),
                order.times().readyAt(),
                order.times().pickedUpAt(),
                order.times().deliveredAt(),
                order.version());
    }
}
