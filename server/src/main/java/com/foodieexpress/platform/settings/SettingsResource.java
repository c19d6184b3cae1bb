package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.IfMatch;
import com.foodieexpress.platform.http.Texts;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.settings.SettingsJson.VersionJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The platform's settings for administrators. Both ways to change them demand the version the administrator saw.
@Path("/api/v1/admin/settings")
@RunOnVirtualThread
class SettingsResource {

    /// `changes` by key; null takes a setting back to its default.
    record ChangeJson(
            @NotNull @Size(min = 1, max = 200) Map<String, @Nullable Object> changes,
            @NotBlank @Size(max = 500) String reason) {}

    record RevertJson(@NotBlank @Size(max = 500) String reason) {}

    private final ShowSettings show;
    private final ChangeSettings change;
    private final SettingsRegistry registry;
    private final Caller caller;

    SettingsResource(ShowSettings show, ChangeSettings change, SettingsRegistry registry, Caller caller) {
        this.show = show;
        this.change = change;
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    public Response settings() {
        return answer(show.latest());
    }

    @PATCH
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ChangeJson body) {
        String reason = Texts.required("reason", body.reason());
        return answer(change.change(seen(ifMatch), trees(body.changes()), reason, caller.actor()));
    }

    @GET
    @Path("/versions")
    public Page<VersionJson> versions(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return show.list(cursor, limit).map(VersionJson::inList);
    }

    @GET
    @Path("/versions/{version}")
    public VersionJson version(@PathParam("version") long version) {
        return VersionJson.whole(show.version(version));
    }

    @POST
    @Idempotent
    @Path("/versions/{version}/revert")
    public Response revert(
            @PathParam("version") long version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RevertJson body) {
        String reason = Texts.required("reason", body.reason());
        return answer(change.revert(seen(ifMatch), version, reason, caller.actor()));
    }

    private Response answer(SettingsVersion version) {
        return Response.ok(SettingsJson.of(version, registry))
                .tag(Long.toString(version.version()))
                .build();
    }

    /// Null for `*`: whatever there is.
    private static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    "settings.version-required",
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "Say in If-Match which version of the settings you saw",
                    Map.of());
        }
        return IfMatch.version(ifMatch);
    }

    private static Map<String, JsonNode> trees(Map<String, @Nullable Object> changes) {
        var trees = new LinkedHashMap<String, JsonNode>();
        changes.forEach((key, value) -> trees.put(key, Json.MAPPER.valueToTree(value)));
        return trees;
    }
}
