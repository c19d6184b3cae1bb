package com.foodieexpress.simulator.wire;

import java.util.UUID;

/// A priced cart.
public record Quote(UUID id, Money total) {}
