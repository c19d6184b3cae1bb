package com.foodieexpress.tracking.internal;

import java.util.Comparator;
import java.util.UUID;

/// A phone's session, the unit of sequence numbers.
record SessionKey(UUID riderId, UUID session) {

    /// In one order everywhere, so that two nodes do not wait for each other's rows.
    static final Comparator<SessionKey> ORDER =
            Comparator.comparing(SessionKey::riderId).thenComparing(SessionKey::session);
}
