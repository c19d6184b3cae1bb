package com.foodieexpress.dispatch;

import java.util.Arrays;
import java.util.Optional;

/// The states of a delivery, with the words of the wire.
public enum DeliveryState {
    PENDING("pending"),
    SEARCHING("searching"),
    ASSIGNED("assigned"),
    EN_ROUTE_PICKUP("heading_to_restaurant"),
    AT_PICKUP("at_restaurant"),
    PICKED_UP("picked_up"),
    EN_ROUTE_DROPOFF("en_route"),
    AT_DROPOFF("arrived"),
    DELIVERED("delivered"),
    FAILED("failed"),
    RETURNING("returning"),
    RETURNED("returned"),
    CANCELLED("cancelled");

    private final String wire;

    DeliveryState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<DeliveryState> ofWire(String word) {
        return Arrays.stream(values()).filter(state -> state.wire.equals(word)).findFirst();
    }

    /// The rider is busy with it.
    public boolean isJob() {
        return switch (this) {
            case ASSIGNED, EN_ROUTE_PICKUP, AT_PICKUP, PICKED_UP, EN_ROUTE_DROPOFF, AT_DROPOFF, FAILED, RETURNING ->
                true;
            case PENDING, SEARCHING, DELIVERED, RETURNED, CANCELLED -> false;
        };
    }

    /// The rider has the food and has not reached the end: the time in which a customer sees the position.
    public boolean isCarrying() {
        return this == PICKED_UP || this == EN_ROUTE_DROPOFF || this == AT_DROPOFF;
    }

    public boolean isBeforePickup() {
        return this == ASSIGNED || this == EN_ROUTE_PICKUP || this == AT_PICKUP;
    }

    public boolean isFinal() {
        return this == DELIVERED || this == RETURNED || this == CANCELLED;
    }
}
