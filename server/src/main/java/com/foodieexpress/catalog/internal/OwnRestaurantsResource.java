package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/me/restaurants")
@RunOnVirtualThread
class OwnRestaurantsResource {

    private final ShowRestaurant showRestaurant;
    private final Caller caller;

    OwnRestaurantsResource(ShowRestaurant showRestaurant, Caller caller) {
        this.showRestaurant = showRestaurant;
        this.caller = caller;
    }

    @GET
    public Page<RestaurantJson> own() {
        return showRestaurant.ofOwner(caller.actor().id());
    }
}
