package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers to offers.
@Path("/api/v1/offers/{id}")
@RunOnVirtualThread
class OfferResource {

    record DeclineJson(@Size(max = 300) @Nullable String reason) {}

    private final AssignRider assign;
    private final CloseOffer close;
    private final DeliveryViews views;
    private final Caller caller;

    OfferResource(AssignRider assign, CloseOffer close, DeliveryViews views, Caller caller) {
        this.assign = assign;
        this.close = close;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Path("/accept")
    public DispatchJson.DeliveryJson accept(@PathParam("id") UUID id) {
        return views.view(assign.byOffer(caller.actor(), id));
    }

    @POST
    @Idempotent
    @Path("/decline")
    public void decline(@PathParam("id") UUID id, @Valid @Nullable DeclineJson body) {
        close.decline(caller.actor(), id, body == null ? null : Texts.clean("reason", body.reason()));
    }
}
