package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AdminFacts;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.IfMatch;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who administers the platform, and what each may do.
@Path("/api/v1/admin/administrators")
@RunOnVirtualThread
class AdministratorsResource {

    record ChangeJson(
            @NotNull AdminRole role,
            @Nullable Set<Permission> permissions,
            @NotNull @Size(max = 300) String reason) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of(
                    "role",
                    role,
                    "permissions",
                    role == AdminRole.CUSTOM && permissions != null ? permissions : Set.of());
        }

        SetAdministrator.Change toChange(@Nullable Long expected) {
            boolean custom = role == AdminRole.CUSTOM;
            if (custom && (permissions == null || permissions.isEmpty())) {
                throw Refusal.invalid("permissions", "must name at least one");
            }
            return new SetAdministrator.Change(
                    role, custom ? permissions : null, Texts.required("reason", reason), expected);
        }
    }

    record ReasonJson(@NotNull @Size(max = 300) String reason) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of("permissions", Set.of());
        }
    }

    private final ListAdministrators listAdministrators;
    private final SetAdministrator setAdministrator;
    private final Caller caller;

    AdministratorsResource(ListAdministrators listAdministrators, SetAdministrator setAdministrator, Caller caller) {
        this.listAdministrators = listAdministrators;
        this.setAdministrator = setAdministrator;
        this.caller = caller;
    }

    @GET
    public Page<AdministratorJson> list() {
        return Page.of(listAdministrators.list());
    }

    @PUT
    @AdminAct(value = AuditAction.ACCOUNT_CHANGE_PERMISSIONS, on = "account")
    @Path("/{id}")
    public Response set(
            @PathParam("id") UUID id,
            @NotNull @Valid ChangeJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Rights rights = setAdministrator.set(caller.actor(), id, body.toChange(IfMatch.version(ifMatch)));
        return answer(listAdministrators.of(rights));
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.ACCOUNT_CHANGE_PERMISSIONS, on = "account")
    @Path("/{id}/remove")
    public void remove(
            @PathParam("id") UUID id,
            @NotNull @Valid ReasonJson body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        setAdministrator.remove(caller.actor(), id, Texts.required("reason", body.reason()), IfMatch.version(ifMatch));
    }

    private static Response answer(AdministratorJson administrator) {
        return Response.ok(administrator)
                .header("ETag", "\"" + administrator.version() + "\"")
                .build();
    }

    /// The contract's AdminUser.
    record AdministratorJson(
            UUID id,
            String email,
            String name,
            AdminRole role,
            List<Permission> permissions,
            @JsonProperty("isActive") boolean isActive,
            @Nullable Instant lastLogin,
            Instant createdAt,
            long version) {

        static AdministratorJson of(AccountRow account, Rights rights, Instant now) {
            return new AdministratorJson(
                    account.id(),
                    account.email(),
                    account.name(),
                    Objects.requireNonNull(rights.adminRole()),
                    rights.permissions().stream().sorted().toList(),
                    !rights.blockedAt(now),
                    account.lastLoginAt(),
                    account.createdAt(),
                    rights.version());
        }
    }
}
