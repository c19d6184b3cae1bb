package com.foodieexpress.analytics.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Who came back, for administrators.
@Path("/api/v1/admin-panel/analytics/retention")
@RunOnVirtualThread
class RetentionResource {

    private final ReadRetention readRetention;

    RetentionResource(ReadRetention readRetention) {
        this.readRetention = readRetention;
    }

    @GET
    public RetentionJson read(@QueryParam("weeks") @Nullable String weeks) {
        return readRetention.read(weeks);
    }
}
