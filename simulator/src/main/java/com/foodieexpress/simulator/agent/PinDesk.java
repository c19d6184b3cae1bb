package com.foodieexpress.simulator.agent;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The doorstep: where a simulated customer tells the rider the PIN, as people do. Thread-safe.
///
/// Knows nothing of orders that a person placed in a browser.
public final class PinDesk {
    private final Map<UUID, String> pins = new ConcurrentHashMap<>();

    void tell(UUID order, String pin) {
        pins.put(order, pin);
    }

    Optional<String> ask(UUID order) {
        return Optional.ofNullable(pins.get(order));
    }

    void forget(UUID order) {
        pins.remove(order);
    }
}
