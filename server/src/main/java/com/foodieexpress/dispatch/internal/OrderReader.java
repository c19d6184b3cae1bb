package com.foodieexpress.dispatch.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Hears of orders: an accepted one wants a delivery, a ready one wants a rider now, one that ended frees its rider.
@ApplicationScoped
class OrderReader implements EventReader {

    private final OpenDelivery open;
    private final EndDelivery end;

    OrderReader(OpenDelivery open, EndDelivery end) {
        this.open = open;
        this.end = end;
    }

    @Override
    public String name() {
        return "dispatch.orders";
    }

    @Override
    public boolean concerns(String type) {
        return switch (type) {
            case "order.accepted", "order.ready", "order.cancelled" -> true;
            default -> false;
        };
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            switch (event.type()) {
                case "order.accepted" -> open.forOrder(tx, event.entityId());
                case "order.ready" -> open.hurry(tx, event.entityId());
                case "order.cancelled" -> end.ofOrder(tx, event.entityId(), reason(event.data()));
                default -> {}
            }
        }
    }

    private static String reason(JsonNode data) {
        return data.hasNonNull("reason") ? data.get("reason").asText() : "order_cancelled";
    }
}
