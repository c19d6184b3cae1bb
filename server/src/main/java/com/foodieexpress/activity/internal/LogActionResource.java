package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ClientEvents.Batch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Clients tell what they did, in the words of the mobile app's plan. Answered when it is stored.
@Path(LogActionResource.PATH)
@RunOnVirtualThread
class LogActionResource {

    static final String PATH = "/api/v1/log-action";

    private final TakeClientEvents takeClientEvents;

    LogActionResource(TakeClientEvents takeClientEvents) {
        this.takeClientEvents = takeClientEvents;
    }

    /// One event.
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response log(@Context RoutingContext routing, byte @Nullable [] body) {
        return accepted(takeClientEvents.one(routing, body));
    }

    /// Many events, `{"events": […]}`.
    @POST
    @Path("/batch")
    @Consumes(MediaType.WILDCARD)
    public Response logBatch(@Context RoutingContext routing, byte @Nullable [] body) {
        return accepted(takeClientEvents.many(routing, body));
    }

    static Response accepted(Batch taken) {
        return Response.accepted(taken).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
