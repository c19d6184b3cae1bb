package com.foodieexpress.simulator.wire;

import java.util.List;
import java.util.UUID;

/// A customer's cart.
public record Cart(List<Line> lines, Money subtotal) {
    public Cart {
        lines = List.copyOf(lines);
    }

    /// One line.
    public record Line(UUID id, UUID itemId, int quantity, boolean available) {}
}
