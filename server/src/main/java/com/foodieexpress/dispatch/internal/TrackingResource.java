package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// What the tracking page shows, for clients without a live connection.
@Path("/api/v1/orders/{id}/tracking")
@RunOnVirtualThread
class TrackingResource {

    private final TrackingView view;
    private final Caller caller;

    TrackingResource(TrackingView view, Caller caller) {
        this.view = view;
        this.caller = caller;
    }

    @GET
    public TrackingView.TrackingJson tracking(@PathParam("id") UUID id) {
        return view.of(id, caller.actor().role());
    }
}
