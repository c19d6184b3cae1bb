package com.foodieexpress.ordering;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders, as dispatch and others need them. Commands are idempotent: the state an order already has is accepted again.
public interface Ordering {

    /// Throws [com.foodieexpress.kernel.Refusal] `ordering.unknown-order` (404).
    OrderFacts order(UUID id);

    Optional<OrderFacts> find(UUID id);

    /// Reads and locks the order inside the caller's transaction.
    OrderFacts lock(Tx tx, UUID id);

    /// Orders that are neither finished nor cancelled, newest first.
    List<OrderFacts> listActive(int limit);

    /// Dispatch tells that a rider took the food: READY or PREPARING → PICKED_UP, capture starts.
    void pickedUp(Tx tx, UUID orderId, UUID riderId, Actor actor);

    /// Dispatch tells that the rider is on the way to the door; changes what the customer and the rider are told, not
    /// the state.
    void enRoute(Tx tx, UUID orderId, Actor actor);

    /// Dispatch tells that the food was handed over. `pin` is null where a reason stood in for it.
    void delivered(Tx tx, UUID orderId, UUID riderId, Actor actor);

    /// Dispatch tells that the food could not be handed over.
    void undeliverable(Tx tx, UUID orderId, String reason, Actor actor);

    /// Dispatch tells who carries the order, or null when nobody does any more.
    void assignRider(Tx tx, UUID orderId, @Nullable UUID riderId, Actor actor);

    /// No rider was found in time, or support ends the order.
    void cancel(Tx tx, UUID orderId, String reason, Fault fault, Actor actor);

    /// Dispatch tells when the customer can expect the food. Changes no version and tells no event.
    void promise(Tx tx, UUID orderId, Instant low, Instant high, @Nullable String reason);
}
