package com.foodieexpress.simulator.wire;

import java.time.Instant;
import java.util.UUID;

/// A delivery offered to one rider.
public record Offer(UUID id, UUID deliveryId, String state, double distanceMetres, Money pay, Instant expiresAt) {
    public boolean isOpenAt(Instant now) {
        return isOpen() && now.isBefore(expiresAt);
    }

    public boolean isOpen() {
        return state.equalsIgnoreCase("sent") || state.equalsIgnoreCase("seen") || state.equalsIgnoreCase("created");
    }
}
