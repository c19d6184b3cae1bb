package com.foodieexpress.analytics.internal;

import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// What one person does, for administrators.
@Path("/api/v1/admin-panel/analytics/users/{id}/behavior")
@RunOnVirtualThread
class BehaviourResource {

    private final ReadBehaviour readBehaviour;
    private final Caller caller;

    BehaviourResource(ReadBehaviour readBehaviour, Caller caller) {
        this.readBehaviour = readBehaviour;
        this.caller = caller;
    }

    @GET
    public BehaviourJson read(@PathParam("id") UUID id) {
        return readBehaviour.read(caller.actor(), id);
    }
}
