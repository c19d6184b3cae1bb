package com.foodieexpress.alerting.internal;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What nobody is told of for a while.
@Path("/api/v1/admin/alert-silences")
@RunOnVirtualThread
class SilenceResource {

    record InputJson(
            @Nullable UUID ruleId,
            @Nullable @Size(max = 120) String group,
            @Nullable Severity severity,
            @NotNull Instant until,
            @NotBlank @Size(max = 300) String reason) {}

    private final Database database;
    private final HandleAlerts handle;
    private final Caller caller;
    private final SilenceStore silences = new SilenceStore();

    SilenceResource(Database database, HandleAlerts handle, Caller caller) {
        this.database = database;
        this.handle = handle;
        this.caller = caller;
    }

    @GET
    public Page<Silence> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") String limit) {
        PageQuery page = PageQuery.parse(cursor, limit);
        List<Silence> rows = database.read(tx -> silences.list(tx, page.before(), page.rows()));
        return page.cut(rows, Silence::id);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ALERT_SILENCE, on = "alert-silence")
    public Response add(@NotNull @Valid InputJson body) {
        Silence silence = handle.silence(
                body.ruleId(),
                Texts.clean("group", body.group()),
                body.severity(),
                body.until(),
                Texts.required("reason", body.reason()),
                caller.actor());
        return Response.status(201).entity(silence).build();
    }

    @DELETE
    @Path("/{id}")
    @AdminAct(value = AuditAction.ALERT_UNSILENCE, on = "alert-silence")
    public void end(@PathParam("id") UUID id) {
        handle.endSilence(id);
    }
}
