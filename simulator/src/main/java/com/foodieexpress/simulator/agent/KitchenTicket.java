package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.OrderStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// One order on the pass, from the bell to the counter. Runs on a thread of its own.
final class KitchenTicket implements Runnable {
    private final World world;
    private final Session session;
    private final Presence presence;
    private final CookingPlan plan;
    private volatile Order order;

    KitchenTicket(World world, Session session, Presence presence, Order order, CookingPlan plan) {
        this.world = world;
        this.session = session;
        this.presence = presence;
        this.plan = plan;
        this.order = order;
    }

    static boolean hasWork(Order order) {
        return order.stage().compareTo(OrderStage.READY) < 0;
    }

    /// Newer word of the order, also that it is cancelled. Never goes back.
    void hear(Order news) {
        if (news.stage().compareTo(order.stage()) > 0) {
            order = news;
        }
    }

    @Override
    public void run() {
        try {
            while (hasWork(order)) {
                act();
            }
        } catch (Stopped | HandedOver _) {
            // The next shift finds the order on its board.
        } catch (RuntimeException e) {
            world.tallies().troubles().note("kitchen gave an order up", e);
        }
    }

    private void act() {
        OrderStage before = order.stage();
        if (waited(before)) {
            return;
        }
        try {
            move(before);
        } catch (Refused e) {
            reread(before, e);
        }
    }

    /// Lets the time pass that this stage takes; true when the order moved meanwhile.
    private boolean waited(OrderStage before) {
        Instant now = world.clock().instant();
        Instant until = switch (before) {
            case PENDING -> now.plus(plan.answerAfter());
            case CONFIRMED -> now.plus(plan.startAfter());
            default -> acceptedAt(now).plus(plan.cooking());
        };
        return presence.pauseUntil(until, () -> order.stage() != before);
    }

    private void move(OrderStage before) {
        switch (before) {
            case PENDING -> answer();
            case CONFIRMED -> send(ApiRequest.post("/orders/{id}/preparing", order.id()), OrderStage.PREPARING);
            default -> send(ApiRequest.post("/orders/{id}/ready", order.id()), OrderStage.READY);
        }
    }

    private void answer() {
        if (plan.rejected()) {
            var request = ApiRequest.post("/orders/{id}/reject", order.id());
            send(request.body(Map.of("reason", "out_of_stock")), OrderStage.REJECTED);
        } else {
            var request = ApiRequest.post("/orders/{id}/accept", order.id());
            send(request.body(Map.of("prepMinutes", plan.promisedMinutes())), OrderStage.CONFIRMED);
        }
    }

    private void send(ApiRequest request, OrderStage stage) {
        Order answer = session.call(request).as(Order.class);
        world.acknowledged(order.id(), stage);
        hear(answer);
        if (order.stage().compareTo(stage) < 0) {
            throw new IllegalStateException(request.endpoint() + " answered 2xx with " + answer.status());
        }
    }

    /// Somebody was faster (a cancellation, a timer): go on from what the server says now.
    private void reread(OrderStage before, Refused refusal) {
        hear(session.call(ApiRequest.get("/orders/{id}", order.id())).as(Order.class));
        if (order.stage() == before) {
            throw refusal;
        }
    }

    private Instant acceptedAt(Instant otherwise) {
        Instant accepted = order.acceptedAt();
        return accepted == null ? otherwise.minus(Duration.ofMinutes(1)) : accepted;
    }
}
