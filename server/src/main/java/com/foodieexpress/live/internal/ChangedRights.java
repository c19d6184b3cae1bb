package com.foodieexpress.live.internal;

import com.foodieexpress.platform.access.RightsWatch;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Holds the open connections of a user against the rights they have now.
@Singleton
class ChangedRights implements RightsWatch {

    private final Connections connections;

    ChangedRights(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void rightsChanged(UUID userId) {
        connections.renew(userId);
    }
}
