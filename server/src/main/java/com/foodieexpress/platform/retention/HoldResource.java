package com.foodieexpress.platform.retention;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Legal holds, for administrators.
@Path("/api/v1/admin/legal-holds")
@RunOnVirtualThread
class HoldResource {

    record HoldInputJson(
            @Nullable @Size(max = 40) String kind,
            @Nullable UUID person,
            @Nullable UUID order,
            @NotBlank @Size(max = 300) String reason) {}

    record ReleaseJson(@NotBlank @Size(max = 300) String reason) {}

    private final Database database;
    private final ChangeHolds changeHolds;
    private final Caller caller;
    private final HoldStore store = new HoldStore();

    HoldResource(Database database, ChangeHolds changeHolds, Caller caller) {
        this.database = database;
        this.changeHolds = changeHolds;
        this.caller = caller;
    }

    @GET
    public Page<Hold> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") String limit) {
        PageQuery page = PageQuery.parse(cursor, limit);
        List<Hold> rows = database.read(tx -> store.list(tx, page.before(), page.rows()));
        return page.cut(rows, Hold::id);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.HOLD_PLACE, on = "legal-hold")
    public Response place(@NotNull @Valid HoldInputJson body) {
        Hold hold = changeHolds.place(
                Texts.clean("kind", body.kind()),
                body.person(),
                body.order(),
                Texts.required("reason", body.reason()),
                caller.actor());
        return Response.status(201).entity(hold).build();
    }

    @POST
    @Path("/{id}/release")
    @Idempotent
    @AdminAct(value = AuditAction.HOLD_RELEASE, on = "legal-hold")
    public Hold release(@PathParam("id") UUID id, @NotNull @Valid ReleaseJson body) {
        return changeHolds.release(id, Texts.required("reason", body.reason()), caller.actor());
    }
}
