package com.foodieexpress.analytics.internal;

import com.foodieexpress.platform.calls.Logged;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The platform's figures for administrators.
@Path("/api/v1/admin-panel/analytics/platform")
@RunOnVirtualThread
class PlatformResource {

    private final ReadPlatform readPlatform;

    PlatformResource(ReadPlatform readPlatform) {
        this.readPlatform = readPlatform;
    }

    @GET
    public PlatformJson read(
            @QueryParam("timeframe") @Logged @Nullable String timeframe,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("zone") @Nullable String zone) {
        return readPlatform.read(new Period.Asked(timeframe, from, to, zone));
    }
}
