package com.foodieexpress.platform.health;

import com.foodieexpress.platform.health.HealthJson.HistoryJson;
import com.foodieexpress.platform.health.HealthJson.SystemHealthJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/// The system's health for administrators. Probes ask `/health/ready`, which needs no token.
@Path("/api/v1/admin/health")
@RunOnVirtualThread
class HealthResource {

    private static final int LONGEST_HOURS = 24 * 90;

    private final ReadHealth readHealth;

    HealthResource(ReadHealth readHealth) {
        this.readHealth = readHealth;
    }

    @GET
    public SystemHealthJson now() {
        return readHealth.now();
    }

    @GET
    @Path("/history")
    public HistoryJson history(@QueryParam("hours") @DefaultValue("24") @Min(1) @Max(LONGEST_HOURS) int hours) {
        return readHealth.history(hours);
    }
}
