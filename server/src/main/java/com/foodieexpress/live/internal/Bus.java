package com.foodieexpress.live.internal;

import com.foodieexpress.live.Moving;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Carries what is not in the event log to the listeners: states, and ends of rights. Loss is harmless for
/// states, the next value heals it; events never travel here, each node reads them from the log.
interface Bus {

    /// False when surely nobody listens, so that the value need not be encoded.
    boolean wanted(String channel);

    void state(String channel, Frame frame);

    void move(String channel, Moving thing);

    void revoke(UUID userId, String channel);

    /// Done when this node hears what others publish to a channel that has just come into use here. Already
    /// done where there are no others; never fails, but may take for ever.
    CompletableFuture<Void> settled(String channel);
}
