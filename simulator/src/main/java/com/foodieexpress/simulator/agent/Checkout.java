package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.ledger.LedgerEntry;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.Quote;
import java.util.Map;
import java.util.UUID;

/// Places an order under a key of its own and writes both the attempt and the acknowledgement into the ledger.
final class Checkout {
    private final World world;
    private final Session session;

    Checkout(World world, Session session) {
        this.world = world;
        this.session = session;
    }

    /// The order, acknowledged (201, or 202 while the card is still being asked).
    /// Throws [com.foodieexpress.simulator.api.Refused], 402 for a declined card.
    Order place(Quote quote, Map<String, String> payment) {
        UUID customer = session.user().id();
        // Not from the dice: the key must be new in every run, also with the same seed.
        String key = UUID.randomUUID().toString();
        world.ledger().add(new LedgerEntry.Attempt(key, customer, world.clock().instant()));
        var request = ApiRequest.post("/orders").key(key).body(Map.of("quoteId", quote.id(), "payment", payment));
        Order order = session.call(request).as(Order.class);
        world.ledger().add(new LedgerEntry.Placed(key, order.id(), order.number(), customer, order.stage()));
        world.tallies().transitions().acknowledge(order.id(), order.stage());
        world.tallies().orders().placed();
        return order;
    }
}
