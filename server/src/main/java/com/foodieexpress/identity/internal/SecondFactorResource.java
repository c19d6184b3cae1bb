package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// A person's second factor.
@Path("/api/v1/auth/mfa")
@RunOnVirtualThread
class SecondFactorResource {

    private final ManageFactor manageFactor;
    private final EnrolFactor enrolFactor;
    private final Caller caller;

    SecondFactorResource(ManageFactor manageFactor, EnrolFactor enrolFactor, Caller caller) {
        this.manageFactor = manageFactor;
        this.enrolFactor = enrolFactor;
        this.caller = caller;
    }

    @GET
    public SecondFactorJson.Summary summary() {
        return SecondFactorJson.Summary.of(manageFactor.summary(caller.actor()));
    }

    @POST
    @Path("/totp/enrol")
    public Response enrol(@NotNull @Valid SecondFactorJson.Begin body) {
        return secret(SecondFactorJson.Enrolment.of(enrolFactor.begin(caller.actor(), body.password())));
    }

    @POST
    @Path("/totp/confirm")
    public Response confirm(@NotNull @Valid SecondFactorJson.Confirm body) {
        var codes = enrolFactor.confirm(caller.actor(), body.code());
        return secret(new SecondFactorJson.RecoveryCodes(true, "The authenticator app is set up", codes));
    }

    @POST
    @Path("/totp/remove")
    public AuthJson.Done remove(@NotNull @Valid SecondFactorJson.PasswordAndCode body) {
        manageFactor.remove(caller.actor(), body.password(), body.code());
        return new AuthJson.Done(true, "The authenticator app is no longer asked for");
    }

    @POST
    @Path("/recovery-codes")
    public Response renewRecoveryCodes(@NotNull @Valid SecondFactorJson.PasswordAndCode body) {
        var codes = manageFactor.renewRecoveryCodes(caller.actor(), body.password(), body.code());
        return secret(new SecondFactorJson.RecoveryCodes(true, "The former codes no longer work", codes));
    }

    private static Response secret(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
