package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ActionJson.CatalogueJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.calls.Logged;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.platform.time.WallClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The action log for administrators.
@Path("/api/v1/admin/actions")
@RunOnVirtualThread
class ActionResource {

    private final SearchActions searchActions;
    private final Caller caller;
    private final WallClock clock;

    ActionResource(SearchActions searchActions, Caller caller, WallClock clock) {
        this.searchActions = searchActions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Page<ActionJson> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("id") @Nullable String id,
            @QueryParam("user") @Nullable String user,
            @QueryParam("session") @Nullable String session,
            @QueryParam("entity") @Nullable String entity,
            @QueryParam("source") @Logged @Nullable String source,
            @QueryParam("service") @Logged @Nullable String service,
            @QueryParam("method") @Logged @Nullable String method,
            @QueryParam("action") @Logged @Nullable String action,
            @QueryParam("role") @Logged @Nullable String role,
            @QueryParam("status") @Nullable String status,
            @QueryParam("success") @Logged @Nullable String success,
            @QueryParam("text") @Nullable String text,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        var asked = new ActionFilter.Asked(
                from, to, id, user, session, entity, source, service, method, action, role, status, success, text);
        return searchActions.list(
                caller.actor(), ActionFilter.parse(asked, clock.instant()), PageQuery.parse(cursor, limit));
    }

    /// The names of everything that can stand in the log.
    @GET
    @Path("/catalogue")
    public CatalogueJson catalogue() {
        return searchActions.catalogue();
    }
}
