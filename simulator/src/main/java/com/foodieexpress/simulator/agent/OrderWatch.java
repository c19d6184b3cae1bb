package com.foodieexpress.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.live.ChannelListener;
import com.foodieexpress.simulator.live.LiveConnection;
import com.foodieexpress.simulator.report.Outcome;
import com.foodieexpress.simulator.wire.Eta;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.OrderStage;
import com.foodieexpress.simulator.wire.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The tracking page of one order: listens, looks again now and then, gives the order up when patience ends.
final class OrderWatch implements ChannelListener {
    /// The patience of most people.
    static final Duration ENDLESS = Duration.ofDays(365);

    /// Wall time between two looks at an order whose channel is silent.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    /// Wall time that a channel may lag behind the API before an event counts as late.
    private static final Duration LAG = Duration.ofSeconds(3);

    /// Wall time after which an event that never came counts as missed.
    private static final Duration LOST = Duration.ofSeconds(30);

    private final World world;
    private final Session session;
    private final Presence presence;
    private final Order placed;
    private final SeenEvents seen = new SeenEvents();
    private final Instant patienceEnd;
    private volatile OrderStage stage;
    private volatile @Nullable Eta promised;
    private boolean cancelled;

    OrderWatch(World world, Session session, Presence presence, Order placed, Duration patience) {
        this.world = world;
        this.session = session;
        this.presence = presence;
        this.placed = placed;
        this.stage = placed.stage();
        this.patienceEnd = world.clock().instant().plus(patience);
    }

    Outcome follow() {
        tellPin(placed.pin());
        try (var live = LiveConnection.open(world.live(), session)) {
            live.subscribe("order:" + placed.id(), this);
            while (!stage.isFinal()) {
                waitAndLook();
            }
            return end();
        } finally {
            world.pins().forget(placed.id());
        }
    }

    @Override
    public void snapshot(JsonNode snapshot) {
        seen.snapshot();
        take(Json.as(Tracking.class, snapshot));
    }

    @Override
    public void event(String type, String at, JsonNode data) {
        seen.add(type);
        if (data.has("tracking")) {
            take(Json.as(Tracking.class, data.path("tracking")));
        }
    }

    @Override
    public void state(String key, JsonNode value) {
        if (key.equals("eta")) {
            promise(Json.as(Eta.class, value));
        }
    }

    private void take(Tracking tracking) {
        tellPin(tracking.pin());
        reach(tracking.stage());
        Eta eta = tracking.eta();
        if (eta != null) {
            promise(eta);
        }
    }

    private void tellPin(@Nullable String pin) {
        if (pin != null) {
            world.pins().tell(placed.id(), pin);
        }
    }

    private void reach(OrderStage seenStage) {
        if (seenStage.compareTo(stage) > 0) {
            stage = seenStage;
        }
    }

    /// The first window that is told from the acceptance on is the promise.
    private void promise(Eta eta) {
        if (promised == null && stage.compareTo(OrderStage.CONFIRMED) >= 0 && !stage.isFinal()) {
            promised = eta;
        }
    }

    private void waitAndLook() {
        Instant look = world.clock().instant().plus(world.clock().business(LOOK_AGAIN));
        boolean impatient = !cancelled && patienceEnd.isBefore(look);
        if (presence.pauseUntil(impatient ? patienceEnd : look, () -> stage.isFinal())) {
            return;
        }
        if (impatient) {
            cancelled = true;
            cancel();
        } else {
            lookAgain();
        }
    }

    private void cancel() {
        if (stage.compareTo(OrderStage.PREPARING) >= 0) {
            return;
        }
        try {
            session.call(ApiRequest.post("/orders/{id}/cancel", placed.id()).body(Map.of("reason", "changed_mind")));
            world.acknowledged(placed.id(), OrderStage.CANCELLED);
        } catch (Refused e) {
            // The kitchen was faster.
            world.tallies().riders().count("cancellations.refused." + e.code());
        }
    }

    /// The safety net of a good client, and a test of the channel: what the net caught first was late.
    private void lookAgain() {
        OrderStage now = read().stage();
        if (now.compareTo(stage) > 0) {
            await(LAG, () -> stage.compareTo(now) >= 0);
        }
        if (now.compareTo(stage) > 0) {
            world.tallies().live().late();
            reach(now);
        }
    }

    private Order read() {
        OrderStage known = world.tallies().transitions().known(placed.id());
        Order order = session.call(ApiRequest.get("/orders/{id}", placed.id())).as(Order.class);
        world.tallies().transitions().read(placed.id(), known, order.stage());
        return order;
    }

    private Outcome end() {
        Order order = read();
        compareWithHistory();
        if (order.stage() != OrderStage.DELIVERED) {
            return cancelledBy(order);
        }
        Instant delivered = order.deliveredAt();
        Instant placedAt = order.placedAt();
        if (delivered != null && placedAt != null) {
            world.tallies().orders().delivered(Duration.between(placedAt, delivered));
            Eta promise = promised;
            if (promise != null) {
                world.tallies().eta().add(promise, delivered);
            }
        }
        return Outcome.DELIVERED;
    }

    private Outcome cancelledBy(Order order) {
        String reason = order.cancelReason() == null ? "unknown" : order.cancelReason();
        world.tallies().riders().count("cancelled." + reason);
        if (world.tallies().transitions().known(placed.id()) == OrderStage.CANCELLED) {
            return Outcome.CANCELLED_BY_CUSTOMER;
        }
        return world.tallies().transitions().known(placed.id()) == OrderStage.REJECTED
                ? Outcome.REJECTED
                : Outcome.CANCELLED;
    }

    private void compareWithHistory() {
        var history = session.call(ApiRequest.get("/orders/{id}/history", placed.id()))
                .items(HistoryItem.class);
        List<String> types = history.stream().map(HistoryItem::type).toList();
        // The capture follows the delivery by a moment, and may be in the history before it is on the wire.
        await(LAG, () -> seen.missingFrom(types).isEmpty());
        int late = seen.missingFrom(types).size();
        await(LOST, () -> seen.missingFrom(types).isEmpty());
        int missed = seen.missingFrom(types).size();
        for (int i = 0; i < late; i++) {
            if (i < missed) {
                world.tallies().live().missed();
            } else {
                world.tallies().live().late();
            }
        }
    }

    private void await(Duration wall, BooleanSupplier over) {
        presence.pauseUntil(world.clock().instant().plus(world.clock().business(wall)), over);
    }

    /// One line of the order's history.
    record HistoryItem(String type) {}
}
