package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.onboarding.internal.OnboardingJson.DocumentJson;
import com.foodieexpress.onboarding.internal.OnboardingJson.WaitingJson;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.Role;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Other people's papers, for administrators. Approving the whole is the accounts' own command.
@Path("/api/v1/admin/onboarding")
@RunOnVirtualThread
class AdminOnboardingResource {

    record ReasonJson(@NotBlank @Size(max = 300) String reason) {}

    private final ShowOnboarding show;
    private final DecideDocument decide;
    private final RejectOnboarding reject;
    private final DocumentContent content;
    private final Caller caller;

    AdminOnboardingResource(
            ShowOnboarding show,
            DecideDocument decide,
            RejectOnboarding reject,
            DocumentContent content,
            Caller caller) {
        this.show = show;
        this.decide = decide;
        this.reject = reject;
        this.content = content;
        this.caller = caller;
    }

    @GET
    public Page<WaitingJson> waiting(
            @QueryParam("role") @Nullable String role,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return show.waiting(
                role == null || role.isEmpty() ? null : role(role),
                cursor,
                PageQuery.parse(null, limit).limit());
    }

    @GET
    @Path("/{accountId}/{role}")
    public OnboardingJson of(@PathParam("accountId") UUID accountId, @PathParam("role") String role) {
        return show.of(accountId, role(role));
    }

    @POST
    @Idempotent
    @Path("/{accountId}/{role}/reject")
    public OnboardingJson reject(
            @PathParam("accountId") UUID accountId, @PathParam("role") String role, @NotNull @Valid ReasonJson body) {
        reject.reject(accountId, role(role), Texts.required("reason", body.reason()), caller.actor());
        return show.of(accountId, role(role));
    }

    @POST
    @Idempotent
    @Path("/documents/{id}/approve")
    public DocumentJson approve(@PathParam("id") UUID id) {
        return DocumentJson.of(decide.decide(id, null, caller.actor()), LocalDate.MIN);
    }

    @POST
    @Idempotent
    @Path("/documents/{id}/reject")
    public DocumentJson rejectDocument(@PathParam("id") UUID id, @NotNull @Valid ReasonJson body) {
        return DocumentJson.of(
                decide.decide(id, Texts.required("reason", body.reason()), caller.actor()), LocalDate.MIN);
    }

    @GET
    @AdminAct(value = AuditAction.DOCUMENT_VIEW, on = "document")
    @Path("/documents/{id}/content")
    public Response content(@PathParam("id") UUID id) {
        return content.of(id, caller.actor());
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("role", "must be restaurant or delivery");
        }
    }
}
