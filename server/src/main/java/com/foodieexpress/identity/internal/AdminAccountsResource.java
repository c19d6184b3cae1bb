package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accounts as administrators see them.
@Path("/api/v1/admin/accounts")
@RunOnVirtualThread
class AdminAccountsResource {

    private final ListAccounts listAccounts;
    private final ApproveAccount approveAccount;
    private final Users users;
    private final Caller caller;

    AdminAccountsResource(ListAccounts listAccounts, ApproveAccount approveAccount, Users users, Caller caller) {
        this.listAccounts = listAccounts;
        this.approveAccount = approveAccount;
        this.users = users;
        this.caller = caller;
    }

    @GET
    public Page<UserJson> list(
            @QueryParam("role") @Nullable String role,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return listAccounts
                .list(ListAccounts.Filter.parse(role, status, q), PageQuery.parse(cursor, limit))
                .map(row -> users.json(row, row.roles().getFirst()));
    }

    @POST
    @Idempotent
    @Path("/{id}/approve")
    public void approve(@PathParam("id") UUID id) {
        approveAccount.approve(id, caller.actor());
    }
}
