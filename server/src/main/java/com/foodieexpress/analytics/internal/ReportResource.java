package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.ReportJson.ReportDetailJson;
import com.foodieexpress.analytics.internal.ReportJson.SubscriptionJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.calls.Logged;
import com.foodieexpress.platform.http.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reports for administrators: to read, to save, to have mailed, and to have made of a period long past.
@Path("/api/v1/admin/reports")
@RunOnVirtualThread
class ReportResource {

    private final ReadReports readReports;
    private final MakeReports makeReports;
    private final Caller caller;

    ReportResource(ReadReports readReports, MakeReports makeReports, Caller caller) {
        this.readReports = readReports;
        this.makeReports = makeReports;
        this.caller = caller;
    }

    @GET
    public Page<ReportJson> list(
            @QueryParam("kind") @Logged @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return readReports.list(kind, PageQuery.parse(cursor, limit));
    }

    @GET
    @Path("/subscription")
    public SubscriptionJson subscription() {
        return readReports.subscription(caller.actor().id());
    }

    @PUT
    @Path("/subscription")
    @AdminAct(value = AuditAction.REPORT_SUBSCRIBE, on = "report")
    public SubscriptionJson subscribe(@NotNull @Valid SubscriptionJson body) {
        return readReports.subscribe(caller.actor().id(), body);
    }

    @GET
    @Path("/{kind}/{day}")
    public ReportDetailJson report(@PathParam("kind") String kind, @PathParam("day") String day) {
        Report report = readReports.report(readReports.period(kind, day));
        return new ReportDetailJson(ReportJson.of(report), report.figures());
    }

    /// Has the report made; 200 when there was one.
    @PUT
    @Path("/{kind}/{day}")
    @AdminAct(value = AuditAction.REPORT_MAKE, on = "report")
    public Response make(@PathParam("kind") String kind, @PathParam("day") String day) {
        ReportPeriod period = readReports.period(kind, day);
        boolean made = makeReports.make(period);
        return Response.status(made ? 201 : 200)
                .entity(ReportJson.of(readReports.report(period)))
                .build();
    }

    @GET
    @Path("/{kind}/{day}/html")
    public Response html(
            @PathParam("kind") String kind,
            @PathParam("day") String day,
            @QueryParam("lang") @DefaultValue("en") String language) {
        Report report = readReports.report(readReports.period(kind, day));
        return file(report, "html", "text/html", new ReportPage(report, ReportWords.of(language)).html());
    }

    @GET
    @Path("/{kind}/{day}/csv")
    public Response csv(@PathParam("kind") String kind, @PathParam("day") String day) {
        Report report = readReports.report(readReports.period(kind, day));
        return file(report, "csv", "text/csv", ReportCsv.of(report.figures()));
    }

    private static Response file(Report report, String ending, String type, String text) {
        String name = report.period().kind().wire() + "-" + report.period().day() + "." + ending;
        return Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .type(type + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"foodieexpress-" + name + "\"")
                .build();
    }
}
