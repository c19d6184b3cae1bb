package com.foodieexpress.live.internal;

import java.util.UUID;

/// Carries what is not in the event log to the listeners: states, and ends of rights. Loss is harmless for states, the
/// next value heals it; events never travel here, each node reads them from the log.
interface Bus {

    /// False when surely nobody listens, so that the value need not be encoded.
    boolean wanted(String channel);

    void state(String channel, Frame frame);

    void revoke(UUID userId, String channel);
}
