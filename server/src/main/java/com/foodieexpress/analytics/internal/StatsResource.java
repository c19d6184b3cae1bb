package com.foodieexpress.analytics.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// The operator's figures.
@Path("/api/v1/admin/stats")
@RunOnVirtualThread
class StatsResource {

    private final Stats stats;

    StatsResource(Stats stats) {
        this.stats = stats;
    }

    @GET
    public Stats.PlatformJson platform() {
        return stats.platform();
    }
}
