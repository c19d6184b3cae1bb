package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AdminFacts;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.IfMatch;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accounts as administrators see them, and what they do to them. Every command names its reason.
@Path("/api/v1/admin/accounts")
@RunOnVirtualThread
class AdminAccountsResource {

    record SuspendJson(
            @Nullable Instant until,
            @NotNull @Size(max = 300) String reason) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return until == null ? Map.of() : Map.of("until", until);
        }
    }

    /// `waiver`: why papers are not asked for.
    record ApproveJson(@Size(max = 300) @Nullable String waiver) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of("waived", waiver != null);
        }
    }

    record ReasonJson(@NotNull @Size(max = 300) String reason) {}

    record RolesJson(
            @NotEmpty @Size(max = 3) Set<@NotNull Role> roles,
            @NotNull @Size(max = 300) String reason) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of("roles", roles);
        }
    }

    record VerifyJson(
            @Nullable Boolean email,
            @Nullable Boolean phone,
            @NotNull @Size(max = 300) String reason) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of("email", Boolean.TRUE.equals(email), "phone", Boolean.TRUE.equals(phone));
        }
    }

    private final ListAccounts listAccounts;
    private final ShowAccount showAccount;
    private final ApproveAccount approveAccount;
    private final SetAccountState setState;
    private final ChangeRoles changeRoles;
    private final HelpAccount helpAccount;
    private final Caller caller;

    AdminAccountsResource(
            ListAccounts listAccounts,
            ShowAccount showAccount,
            ApproveAccount approveAccount,
            SetAccountState setState,
            ChangeRoles changeRoles,
            HelpAccount helpAccount,
            Caller caller) {
        this.listAccounts = listAccounts;
        this.showAccount = showAccount;
        this.approveAccount = approveAccount;
        this.setState = setState;
        this.changeRoles = changeRoles;
        this.helpAccount = helpAccount;
        this.caller = caller;
    }

    @GET
    public Page<UserJson> list(
            @QueryParam("role") @Nullable String role,
            @QueryParam("status") @Nullable String status,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return listAccounts.list(AccountFilter.parse(role, status, state, q), AccountPage.parse(sort, cursor, limit));
    }

    @GET
    @Path("/{id}")
    public Response account(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ACCOUNT_APPROVE, on = "account")
    @Path("/{id}/approve")
    public void approve(@PathParam("id") UUID id, @Valid @Nullable ApproveJson body) {
        String waiver = body == null || body.waiver() == null ? null : Texts.required("waiver", body.waiver());
        approveAccount.approve(id, waiver, caller.actor());
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ACCOUNT_SUSPEND, on = "account")
    @Path("/{id}/suspend")
    public Response suspend(
            @PathParam("id") UUID id,
            @NotNull @Valid SuspendJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return set(id, AccountState.SUSPENDED, body.until(), body.reason(), ifMatch);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ACCOUNT_BAN, on = "account")
    @Path("/{id}/ban")
    public Response ban(
            @PathParam("id") UUID id,
            @NotNull @Valid ReasonJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return set(id, AccountState.BANNED, null, body.reason(), ifMatch);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ACCOUNT_REINSTATE, on = "account")
    @Path("/{id}/reinstate")
    public Response reinstate(
            @PathParam("id") UUID id,
            @NotNull @Valid ReasonJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return set(id, AccountState.ACTIVE, null, body.reason(), ifMatch);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ACCOUNT_VERIFY, on = "account")
    @Path("/{id}/verify")
    public Response verify(
            @PathParam("id") UUID id,
            @NotNull @Valid VerifyJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        boolean email = Boolean.TRUE.equals(body.email());
        boolean phone = Boolean.TRUE.equals(body.phone());
        if (!email && !phone) {
            throw Refusal.invalid("email", "or phone must be true");
        }
        Texts.required("reason", body.reason());
        helpAccount.verify(caller.actor(), id, email, phone, IfMatch.version(ifMatch));
        return answer(id);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.SESSION_CLOSE_ALL, on = "account")
    @Path("/{id}/log-out")
    public void logOut(@PathParam("id") UUID id, @NotNull @Valid ReasonJson body) {
        Texts.required("reason", body.reason());
        helpAccount.logOut(caller.actor(), id);
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.PASSWORD_RESET, on = "account")
    @Path("/{id}/reset-password")
    public void resetPassword(@PathParam("id") UUID id, @NotNull @Valid ReasonJson body) {
        Texts.required("reason", body.reason());
        helpAccount.resetPassword(caller.actor(), id);
    }

    @PUT
    @AdminAct(value = AuditAction.ACCOUNT_CHANGE_ROLES, on = "account")
    @Path("/{id}/roles")
    public Response roles(
            @PathParam("id") UUID id,
            @NotNull @Valid RolesJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Texts.required("reason", body.reason());
        if (body.roles().stream().anyMatch(role -> role.compareTo(Role.RIDER) > 0)) {
            throw Refusal.invalid("roles", "must be of customer, restaurant and delivery");
        }
        changeRoles.to(caller.actor(), id, body.roles(), IfMatch.version(ifMatch));
        return answer(id);
    }

    private Response set(
            UUID id, AccountState state, @Nullable Instant until, String reason, @Nullable String ifMatch) {
        var act = new SetAccountState.Act(state, until, Texts.required("reason", reason), IfMatch.version(ifMatch));
        setState.set(caller.actor(), id, act);
        return answer(id);
    }

    private Response answer(UUID id) {
        AccountDetailJson detail = showAccount.show(id);
        return Response.ok(detail)
                .header("ETag", "\"" + detail.version() + "\"")
                .build();
    }
}
