package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Point;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider's own view of the shift.
public record RiderProfile(
        UUID id,
        String name,
        @Nullable Vehicle vehicle,
        String status,
        @Nullable Point position,
        @Nullable List<Delivery> activeDeliveries) {

    public List<Delivery> carried() {
        return activeDeliveries == null ? List.of() : activeDeliveries;
    }

    /// The routing profile that fits the vehicle.
    public String profile() {
        return switch (vehicle == null ? "" : vehicle.type()) {
            case "bicycle", "bike", "ebike" -> "bike";
            case "car" -> "car";
            case "walking", "foot" -> "foot";
            default -> "scooter";
        };
    }

    /// What the rider rides.
    public record Vehicle(String type) {}
}
