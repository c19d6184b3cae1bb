package com.foodieexpress.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.foodieexpress.simulator.wire.OrderStage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One line of the ledger; written after the server's 2xx, except an attempt, which is written before the call.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerEntry.Attempt.class, name = "attempt"),
    @JsonSubTypes.Type(value = LedgerEntry.Placed.class, name = "placed"),
    @JsonSubTypes.Type(value = LedgerEntry.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = LedgerEntry.Fixes.class, name = "fixes")
})
public sealed interface LedgerEntry {
    /// An order is about to be placed under this key; the answer may never come.
    record Attempt(String key, UUID customerId, Instant at) implements LedgerEntry {}

    /// The order under this key was acknowledged.
    record Placed(String key, UUID orderId, String number, UUID customerId, OrderStage stage) implements LedgerEntry {}

    /// A command on an order was acknowledged.
    record Moved(UUID orderId, OrderStage stage) implements LedgerEntry {}

    /// Fixes of one phone session were acknowledged as stored.
    record Fixes(UUID riderId, UUID session, List<Long> seqs, Instant from, Instant to) implements LedgerEntry {}
}
