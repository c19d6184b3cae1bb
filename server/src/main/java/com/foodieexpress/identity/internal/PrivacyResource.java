package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// A person's right to see all that is kept about them, and to be forgotten.
@Path("/api/v1/me")
@RunOnVirtualThread
class PrivacyResource {

    record ErasureJson(@NotNull String password, @Nullable String code) {}

    private final ExportData exportData;
    private final EraseAccount eraseAccount;
    private final Caller caller;

    PrivacyResource(ExportData exportData, EraseAccount eraseAccount, Caller caller) {
        this.exportData = exportData;
        this.eraseAccount = eraseAccount;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    public Response export() {
        return Response.ok(exportData.of(caller.actor()))
                .header("Content-Disposition", "attachment; filename=\"foodieexpress-my-data.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/erasure")
    public void erase(@NotNull @Valid ErasureJson body) {
        eraseAccount.eraseOwn(caller.actor(), body.password(), body.code());
    }
}
