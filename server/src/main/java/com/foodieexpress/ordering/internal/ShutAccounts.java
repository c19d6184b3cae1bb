package com.foodieexpress.ordering.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The orders of somebody who was shut out: what nobody has begun to cook ends at no cost to the other side, what is
/// being cooked or carried goes on. See docs/decisions/0009.
@ApplicationScoped
class ShutAccounts implements EventReader {

    private static final int MOST = 200;

    private final OrderStore orders;
    private final ChangeOrder change;
    private final Catalog catalog;

    ShutAccounts(OrderStore orders, ChangeOrder change, Catalog catalog) {
        this.orders = orders;
        this.change = change;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "ordering.shut-accounts";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("account.rights-changed");
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (isShut(event.data())) {
                asCustomer(tx, event.entityId());
                catalog.ownedBy(event.entityId()).forEach(restaurant -> asRestaurant(tx, restaurant));
            }
        }
    }

    private void asCustomer(Tx tx, UUID customerId) {
        var theirs = new OrderFilter(true, customerId, null, null, null, null, OrderFilter.FIRST_PAGE, MOST);
        for (Order order : orders.list(tx, theirs)) {
            // Read again under the lock: it may have been accepted this moment.
            OrderState state = orders.lock(tx, order.id()).state();
            var why = ChangeOrder.Details.because("customer_shut_out", Fault.CUSTOMER);
            if (state == OrderState.AWAITING_PAYMENT) {
                change.apply(tx, order.id(), OrderCommand.ABANDON, Actor.SYSTEM, why);
            } else if (state == OrderState.PLACED) {
                change.apply(tx, order.id(), OrderCommand.CANCEL, Actor.SYSTEM, why);
            }
        }
    }

    private void asRestaurant(Tx tx, UUID restaurantId) {
        for (Order order : orders.list(tx, OrderFilter.activeOf(restaurantId, MOST))) {
            OrderState state = orders.lock(tx, order.id()).state();
            if (state == OrderState.PLACED || state == OrderState.ACCEPTED) {
                var why = ChangeOrder.Details.because("restaurant_shut_out", Fault.RESTAURANT);
                change.apply(tx, order.id(), OrderCommand.CANCEL, Actor.SYSTEM, why);
            }
        }
    }

    private static boolean isShut(JsonNode rights) {
        return !rights.path("state").asText().equals("active");
    }
}
