package com.foodieexpress.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.city.Dice;
import com.foodieexpress.simulator.live.ChannelListener;
import com.foodieexpress.simulator.live.LiveConnection;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.Restaurant;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A restaurant owner's account: answers and cooks whatever comes in, for each of the owner's restaurants.
public final class Kitchen extends Agent {
    private final Dice dice;
    private final KitchenHabits habits;
    private final Map<UUID, KitchenTicket> tickets = new ConcurrentHashMap<>();

    public Kitchen(World world, Session session) {
        super(world, session);
        this.dice = world.dice("kitchen:" + session.email());
        this.habits = KitchenHabits.roll(dice);
    }

    @Override
    void shift() {
        var restaurants = session.call(ApiRequest.get("/me/restaurants")).items(Restaurant.class);
        try (var live = LiveConnection.open(world.live(), session)) {
            restaurants.forEach(one -> live.subscribe("restaurant:" + one.id(), new Board(one)));
            while (true) {
                presence.pause(world.clock().business(Duration.ofSeconds(1)));
            }
        } finally {
            tickets.clear();
        }
    }

    /// Puts an order on the pass, or brings a known one up to date.
    private void take(Restaurant restaurant, Order order) {
        KitchenTicket known = tickets.get(order.id());
        if (known != null) {
            known.hear(order);
        } else if (KitchenTicket.hasWork(order)) {
            var ticket = new KitchenTicket(world, session, presence, order, plan(restaurant));
            tickets.put(order.id(), ticket);
            Thread.ofVirtual().name("ticket " + order.number()).start(() -> {
                ticket.run();
                tickets.remove(order.id(), ticket);
            });
        }
    }

    private synchronized CookingPlan plan(Restaurant restaurant) {
        return habits.plan(restaurant.prepMinutes(), tickets.size(), dice);
    }

    private final class Board implements ChannelListener {
        private final Restaurant restaurant;

        Board(Restaurant restaurant) {
            this.restaurant = restaurant;
        }

        @Override
        public void snapshot(JsonNode snapshot) {
            Json.list(Order.class, snapshot.path("orders")).forEach(order -> take(restaurant, order));
        }

        @Override
        public void event(String type, String at, JsonNode data) {
            if (data.has("order")) {
                take(restaurant, Json.as(Order.class, data.path("order")));
            }
        }
    }
}
