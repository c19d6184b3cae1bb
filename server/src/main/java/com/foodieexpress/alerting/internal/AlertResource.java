package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.AlertJson.DetailJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Alerts for administrators.
@Path("/api/v1/admin/alerts")
@RunOnVirtualThread
class AlertResource {

    /// `wholeRule`: all groups of the rule, not this alert's alone.
    record SilenceJson(
            @NotNull Instant until,
            @NotBlank @Size(max = 300) String reason,
            @Nullable Boolean wholeRule) {}

    private final ShowAlerts show;
    private final HandleAlerts handle;
    private final Caller caller;

    AlertResource(ShowAlerts show, HandleAlerts handle, Caller caller) {
        this.show = show;
        this.handle = handle;
        this.caller = caller;
    }

    @GET
    public Page<AlertJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("rule") @Nullable UUID rule,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return show.list(state, severity, rule, PageQuery.parse(cursor, limit));
    }

    @GET
    @Path("/count")
    public AlertStore.Counts count() {
        return show.count();
    }

    @GET
    @Path("/{id}")
    public DetailJson show(@PathParam("id") UUID id) {
        return show.detail(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/acknowledge")
    @AdminAct(value = AuditAction.ALERT_ACKNOWLEDGE, on = "alert")
    public AlertJson acknowledge(@PathParam("id") UUID id) {
        handle.acknowledge(id, caller.actor());
        return show.one(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/resolve")
    @AdminAct(value = AuditAction.ALERT_RESOLVE, on = "alert")
    public AlertJson resolve(@PathParam("id") UUID id) {
        handle.resolve(id, caller.actor());
        return show.one(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/silence")
    @AdminAct(value = AuditAction.ALERT_SILENCE, on = "alert")
    public AlertJson silence(@PathParam("id") UUID id, @NotNull @Valid SilenceJson body) {
        boolean wholeRule = Boolean.TRUE.equals(body.wholeRule());
        handle.silence(id, wholeRule, body.until(), Texts.required("reason", body.reason()), caller.actor());
        return show.one(id);
    }
}
