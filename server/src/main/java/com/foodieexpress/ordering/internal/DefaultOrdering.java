package com.foodieexpress.ordering.internal;

import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DefaultOrdering implements Ordering {

    private final Database database;
    private final OrderStore orders;
    private final ChangeOrder change;
    private final OrderEvents events;
    private final BusinessClock clock;

    DefaultOrdering(Database database, OrderStore orders, ChangeOrder change, OrderEvents events, BusinessClock clock) {
        this.database = database;
        this.orders = orders;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public OrderFacts order(UUID id) {
        return find(id).orElseThrow(OrderStore::unknown);
    }

    @Override
    public Optional<OrderFacts> find(UUID id) {
        return database.read(tx -> orders.find(tx, id)).map(Order::facts);
    }

    @Override
    public OrderFacts lock(Tx tx, UUID id) {
        return orders.lock(tx, id).facts();
    }

    @Override
    public List<OrderFacts> listActive(int limit) {
        return database.read(tx -> orders.list(tx, OrderFilter.activeOnly(limit))).stream()
                .map(Order::facts)
                .toList();
    }

    @Override
    public void pickedUp(Tx tx, UUID orderId, UUID riderId, Actor actor) {
        change.apply(tx, orderId, OrderCommand.PICK_UP, actor, new ChangeOrder.Details(null, null, null, riderId));
    }

    @Override
    public void enRoute(Tx tx, UUID orderId, Actor actor) {
        Order order = orders.lock(tx, orderId);
        if (order.state() == OrderState.PICKED_UP && !order.enRoute()) {
            events.tell(tx, "order.en_route", orders.setEnRoute(tx, orderId), actor);
        }
    }

    @Override
    public void delivered(Tx tx, UUID orderId, UUID riderId, Actor actor) {
        change.apply(tx, orderId, OrderCommand.DELIVER, actor, ChangeOrder.Details.NONE);
    }

    @Override
    public void undeliverable(Tx tx, UUID orderId, String reason, Actor actor) {
        change.apply(
                tx, orderId, OrderCommand.FAIL_DELIVERY, actor, ChangeOrder.Details.because(reason, Fault.CUSTOMER));
    }

    @Override
    public void assignRider(Tx tx, UUID orderId, @Nullable UUID riderId, Actor actor) {
        Order order = orders.lock(tx, orderId);
        if (!Objects.equals(order.riderId(), riderId)) {
            String type = riderId == null ? "order.rider_removed" : "order.rider_assigned";
            events.tell(tx, type, orders.setRider(tx, orderId, riderId), actor);
        }
    }

    @Override
    public void cancel(Tx tx, UUID orderId, String reason, Fault fault, Actor actor) {
        change.apply(tx, orderId, OrderCommand.CANCEL, actor, ChangeOrder.Details.because(reason, fault));
    }

    @Override
    public void promise(Tx tx, UUID orderId, Instant low, Instant high, @Nullable String reason) {
        orders.setEta(tx, orderId, new Order.Eta(low, high, clock.instant(), reason));
    }
}
