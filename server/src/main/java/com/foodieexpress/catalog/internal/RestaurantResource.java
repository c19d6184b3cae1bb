package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

@Path("/api/v1/restaurants")
@RunOnVirtualThread
class RestaurantResource {

    private final ListRestaurants listRestaurants;
    private final ShowRestaurant showRestaurant;
    private final CreateRestaurant createRestaurant;
    private final UpdateRestaurant updateRestaurant;
    private final Caller caller;

    RestaurantResource(
            ListRestaurants listRestaurants,
            ShowRestaurant showRestaurant,
            CreateRestaurant createRestaurant,
            UpdateRestaurant updateRestaurant,
            Caller caller) {
        this.listRestaurants = listRestaurants;
        this.showRestaurant = showRestaurant;
        this.createRestaurant = createRestaurant;
        this.updateRestaurant = updateRestaurant;
        this.caller = caller;
    }

    @GET
    public Page<RestaurantCardJson> list(@BeanParam SearchParams params) {
        return listRestaurants.list(params.toWish());
    }

    @POST
    @Idempotent
    public Response create(@NotNull @Valid NewRestaurantJson body) {
        UUID id = createRestaurant.create(body, caller.actor());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/restaurants/" + id)
                .entity(showRestaurant.show(id, caller.actor()))
                .build();
    }

    @GET
    @Path("/{id}")
    public RestaurantJson show(@PathParam("id") UUID id) {
        return showRestaurant.show(id, caller.actor());
    }

    @PATCH
    @Path("/{id}")
    @AdminAct(value = AuditAction.RESTAURANT_UPDATE, on = "restaurant")
    public RestaurantJson update(@PathParam("id") UUID id, @NotNull @Valid RestaurantPatchJson body) {
        updateRestaurant.update(id, body, caller.actor());
        return showRestaurant.show(id, caller.actor());
    }
}
