package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The signed-in rider's working day.
@Path("/api/v1/riders/me")
@RunOnVirtualThread
class RiderResource {

    record StatusJson(@NotNull String status, @Nullable GeoPoint position) {}

    private final RiderViews views;
    private final RiderChannel channel;
    private final SetRiderStatus setStatus;
    private final Caller caller;

    RiderResource(RiderViews views, RiderChannel channel, SetRiderStatus setStatus, Caller caller) {
        this.views = views;
        this.channel = channel;
        this.setStatus = setStatus;
        this.caller = caller;
    }

    @GET
    public DispatchJson.RiderJson me() {
        return views.rider(caller.actor().id());
    }

    @PUT
    @Path("/status")
    public DispatchJson.RiderJson setStatus(@NotNull @Valid StatusJson body) {
        setStatus.to(caller.actor(), status(body.status()), body.position());
        return me();
    }

    @GET
    @Path("/offers")
    public Page<DispatchJson.OfferJson> offers() {
        return Page.of(channel.openOffers(caller.actor().id()));
    }

    private static RiderStore.Status status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "online" -> RiderStore.Status.ONLINE;
            case "offline" -> RiderStore.Status.OFFLINE;
            case "break" -> RiderStore.Status.BREAK;
            default -> throw Refusal.invalid("status", "must be online, offline or break");
        };
    }
}
