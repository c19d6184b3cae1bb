package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.RuleJson.InputJson;
import com.foodieexpress.alerting.internal.RuleJson.VersionJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of alerting for administrators.
@Path("/api/v1/admin/alert-rules")
@RunOnVirtualThread
class RuleResource {

    record BackTestJson(
            @NotNull @Valid InputJson rule,
            @Nullable @Min(1) @Max(60) Integer days) {}

    private final Database database;
    private final ChangeRules change;
    private final BackTest backTest;
    private final Measures measures;
    private final Caller caller;
    private final RuleStore rules = new RuleStore();
    private final AlertStore alerts = new AlertStore();

    RuleResource(Database database, ChangeRules change, BackTest backTest, Measures measures, Caller caller) {
        this.database = database;
        this.change = change;
        this.backTest = backTest;
        this.measures = measures;
        this.caller = caller;
    }

    @GET
    public Page<RuleJson> list() {
        return database.read(tx -> {
            Map<UUID, Long> firing = alerts.listOpen(tx).stream()
                    .filter(alert -> alert.phase() == Phase.FIRING)
                    .collect(Collectors.groupingBy(alert -> alert.source().ruleId(), Collectors.counting()));
            return Page.of(rules.listAll(tx))
                    .map(rule ->
                            RuleJson.of(rule, firing.getOrDefault(rule.id(), 0L).intValue()));
        });
    }

    @GET
    @Path("/measures")
    public Page<Measure> measures() {
        return Page.of(measures.all());
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ALERT_CREATE_RULE, on = "alert-rule")
    public Response create(@NotNull @Valid InputJson body) {
        Rule rule = change.create(body, caller.actor().id());
        return answer(201, rule);
    }

    @POST
    @Path("/back-test")
    public BackTest.ResultJson backTest(@NotNull @Valid BackTestJson body) {
        return backTest.run(body.rule(), body.days() == null ? 7 : body.days());
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") UUID id) {
        return answer(200, database.read(tx -> rules.find(tx, id)).orElseThrow(ChangeRules::unknown));
    }

    @PUT
    @Path("/{id}")
    @AdminAct(value = AuditAction.ALERT_CHANGE_RULE, on = "alert-rule")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InputJson body) {
        return answer(200, change.change(id, seen(ifMatch), body, caller.actor().id()));
    }

    @DELETE
    @Path("/{id}")
    @AdminAct(value = AuditAction.ALERT_REMOVE_RULE, on = "alert-rule")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        change.remove(id, seen(ifMatch));
    }

    @GET
    @Path("/{id}/versions")
    public Page<VersionJson> versions(@PathParam("id") UUID id) {
        return database.read(tx -> {
            Rule rule = rules.find(tx, id).orElseThrow(ChangeRules::unknown);
            List<RuleStore.Version> versions = rules.versions(tx, id);
            return Page.of(versions).map(each -> json(rule, each));
        });
    }

    private static VersionJson json(Rule rule, RuleStore.Version each) {
        var then = new Rule(rule.id(), rule.slug(), each.version(), each.enabled(), each.terms());
        return new VersionJson(each.version(), each.enabled(), RuleJson.of(then, null), each.at(), each.by());
    }

    /// Null for `*`: whatever there is.
    private static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    "alerting.version-required",
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "Say in If-Match which version of the rule you saw",
                    Map.of());
        }
        return IfMatch.version(ifMatch);
    }

    private static Response answer(int status, Rule rule) {
        return Response.status(status)
                .entity(RuleJson.of(rule, null))
                .tag(Long.toString(rule.version()))
                .build();
    }
}
