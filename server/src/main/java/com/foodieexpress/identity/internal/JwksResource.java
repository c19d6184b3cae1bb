package com.foodieexpress.identity.internal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// The public keys access tokens can be verified with.
@Path("/.well-known/jwks.json")
@RunOnVirtualThread
class JwksResource {

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    public Response keys() {
        return Response.ok(keys.published())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
