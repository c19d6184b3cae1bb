package com.foodieexpress.live.internal;

import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Hands out tickets for live connections.
@Path("/api/v1/live/tickets")
@RunOnVirtualThread
class TicketResource {

    record TicketJson(String ticket, long expiresInSeconds) {}

    private final Tickets tickets;
    private final Caller caller;

    TicketResource(Tickets tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @POST
    public Response issue() {
        String ticket = tickets.issue(caller.actor());
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new TicketJson(ticket, Tickets.LIFE.toSeconds()))
                .build();
    }
}
