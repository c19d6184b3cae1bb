package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/// A person's own passkeys.
@Path("/api/v1/auth/passkeys")
@RunOnVirtualThread
class PasskeyResource {

    private final ManagePasskeys managePasskeys;
    private final Caller caller;

    PasskeyResource(ManagePasskeys managePasskeys, Caller caller) {
        this.managePasskeys = managePasskeys;
        this.caller = caller;
    }

    @GET
    public Page<PasskeyJson.Item> list() {
        return Page.of(managePasskeys.list(caller.actor()).stream()
                .map(PasskeyJson.Item::of)
                .toList());
    }

    @POST
    @Path("/options")
    public Response options(@NotNull @Valid PasskeyJson.Begin body) {
        var creation = managePasskeys.begin(caller.actor(), body.password(), body.code());
        return Response.ok(new PasskeyJson.CreationOptions(creation))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    public Response add(@NotNull @Valid PasskeyJson.Registration body, @Context HttpServerRequest request) {
        String device = AuthResource.client(Optional.empty(), request).device();
        String fallback = device == null ? "Passkey" : device;
        String name = Optional.ofNullable(Texts.clean("name", body.name())).orElse(fallback);
        Passkey key = managePasskeys.add(caller.actor(), body.credential(), name);
        return Response.status(201).entity(PasskeyJson.Item.of(key)).build();
    }

    @PATCH
    @Path("/{id}")
    public PasskeyJson.Item rename(@PathParam("id") UUID id, @NotNull @Valid PasskeyJson.Rename body) {
        String name = Texts.required("name", body.name());
        return PasskeyJson.Item.of(managePasskeys.rename(caller.actor(), id, name));
    }

    @POST
    @Path("/{id}/remove")
    public AuthJson.Done remove(@PathParam("id") UUID id, @NotNull @Valid PasskeyJson.Begin body) {
        managePasskeys.remove(caller.actor(), id, body.password(), body.code());
        return new AuthJson.Done(true, "This passkey no longer signs in");
    }
}
