package com.foodieexpress.platform.retention;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Tells whom and what a hold on an order reaches. Implemented as a bean by whoever knows orders; asked outside of
/// transactions that delete, and what it answers is kept no longer than one round.
public interface HoldReach {

    /// A rider carried the order from one moment to another.
    record Ride(UUID rider, Instant from, Instant to) {}

    boolean isPerson(UUID id);

    boolean isOrder(UUID id);

    /// Who ordered, who owns the kitchen, and everybody who carried it.
    Set<UUID> peopleOf(UUID order);

    List<Ride> ridesOf(UUID order);
}
