package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.city.Point;
import com.foodieexpress.simulator.wire.Delivery;
import com.foodieexpress.simulator.wire.OrderStage;
import java.util.HashMap;
import java.util.Map;

/// The buttons of the rider's app: tells the server how a delivery goes, and keeps the board in line with its answers.
final class DeliveryDesk {
    private final World world;
    private final Session session;
    private final DeliveryBoard board;

    DeliveryDesk(World world, Session session, DeliveryBoard board) {
        this.world = world;
        this.session = session;
        this.board = board;
    }

    Delivery latest(Delivery delivery) {
        Delivery heard = board.latest(delivery.id());
        return heard == null ? delivery : heard;
    }

    Delivery tell(Delivery delivery, String status, Point place) {
        return tell(delivery, status, place, Map.of());
    }

    Delivery tell(Delivery delivery, String status, Point place, Map<String, ?> extra) {
        var body = new HashMap<String, Object>(extra);
        body.put("status", status);
        body.put("position", place);
        var request = ApiRequest.post("/deliveries/{id}/status", delivery.id()).body(body);
        Delivery answer = session.call(request).as(Delivery.class);
        acknowledged(delivery, status);
        if (!answer.status().equals(status)) {
            throw new IllegalStateException(status + " acknowledged, but the delivery is " + answer.status());
        }
        return kept(answer, delivery);
    }

    Delivery drop(Delivery delivery, String reason) {
        var request = ApiRequest.post("/deliveries/{id}/drop", delivery.id());
        session.call(request.body(Map.of("reason", reason)));
        return reread(delivery);
    }

    Delivery reread(Delivery delivery) {
        try {
            var request = ApiRequest.get("/deliveries/{id}", delivery.id());
            return kept(session.call(request).as(Delivery.class), delivery);
        } catch (Refused e) {
            if (e.status() == 404) {
                // Given to somebody else: not ours any more, and not ours to see.
                return delivery.withStatus("cancelled");
            }
            throw e;
        }
    }

    private void acknowledged(Delivery delivery, String status) {
        switch (status) {
            case "picked_up" -> world.acknowledged(delivery.orderId(), OrderStage.PICKED_UP);
            case "en_route" -> world.acknowledged(delivery.orderId(), OrderStage.OUT_FOR_DELIVERY);
            case "delivered" -> world.acknowledged(delivery.orderId(), OrderStage.DELIVERED);
            default -> {
                // No stage of the order.
            }
        }
    }

    private Delivery kept(Delivery answer, Delivery before) {
        Delivery whole = answer.completedBy(before);
        board.put(whole);
        return whole;
    }
}
