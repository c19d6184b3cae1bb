package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Point;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery as its rider sees it.
public record Delivery(
        UUID id,
        UUID orderId,
        String orderNumber,
        String status,
        Stop restaurant,
        @Nullable Dropoff dropoff,
        @Nullable Instant readyAt) {

    /// No longer the rider's: done, ended, or back with the dispatcher.
    public boolean isOver() {
        return switch (status) {
            case "delivered", "failed", "returned", "cancelled", "pending", "searching" -> true;
            default -> false;
        };
    }

    public Delivery withStatus(String other) {
        return new Delivery(id, orderId, orderNumber, other, restaurant, dropoff, readyAt);
    }

    /// This word, completed by what an earlier one knew: the kitchen's bell does not un-ring.
    public Delivery completedBy(@Nullable Delivery earlier) {
        if (earlier == null) {
            return this;
        }
        return new Delivery(
                id,
                orderId,
                orderNumber,
                status,
                restaurant,
                dropoff == null ? earlier.dropoff : dropoff,
                readyAt == null ? earlier.readyAt : readyAt);
    }

    /// Where it is picked up.
    public record Stop(UUID id, String name, Point location) {}
}
