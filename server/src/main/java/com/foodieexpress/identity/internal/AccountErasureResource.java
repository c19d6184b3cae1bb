package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// Forgetting somebody who asked an administrator for it.
@Path("/api/v1/admin/accounts/{id}/erasure")
@RunOnVirtualThread
class AccountErasureResource {

    private final EraseAccount eraseAccount;
    private final Caller caller;

    AccountErasureResource(EraseAccount eraseAccount, Caller caller) {
        this.eraseAccount = eraseAccount;
        this.caller = caller;
    }

    @POST
    @Idempotent
    public void erase(@PathParam("id") UUID id) {
        eraseAccount.erase(id, caller.actor());
    }
}
