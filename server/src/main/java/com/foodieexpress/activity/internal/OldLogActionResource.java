package com.foodieexpress.activity.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// The same at the address that apps already have built in.
@Path(OldLogActionResource.PATH)
@RunOnVirtualThread
class OldLogActionResource {

    static final String PATH = "/api/log-action";

    private final TakeClientEvents takeClientEvents;

    OldLogActionResource(TakeClientEvents takeClientEvents) {
        this.takeClientEvents = takeClientEvents;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response log(@Context RoutingContext routing, byte @Nullable [] body) {
        return LogActionResource.accepted(takeClientEvents.one(routing, body));
    }

    @POST
    @Path("/batch")
    @Consumes(MediaType.WILDCARD)
    public Response logBatch(@Context RoutingContext routing, byte @Nullable [] body) {
        return LogActionResource.accepted(takeClientEvents.many(routing, body));
    }
}
