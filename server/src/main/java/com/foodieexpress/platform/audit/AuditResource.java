package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.audit.AuditJson.ConsistencyJson;
import com.foodieexpress.platform.audit.AuditJson.EntryJson;
import com.foodieexpress.platform.audit.AuditJson.ProvenEntryJson;
import com.foodieexpress.platform.http.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit trail for administrators, with proofs that need no trust in this server.
@Path("/api/v1/admin/audit")
@RunOnVirtualThread
class AuditResource {

    private final ReadTrail readTrail;

    AuditResource(ReadTrail readTrail) {
        this.readTrail = readTrail;
    }

    @GET
    public Page<EntryJson> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return readTrail
                .list(AuditFilter.parse(actor, subject, action, from, to), PageQuery.parse(cursor, limit))
                .map(EntryJson::of);
    }

    /// Shows that the later tree continues the earlier one. Sizes are those of checkpoints.
    @GET
    @Path("/consistency")
    public ConsistencyJson consistency(
            @QueryParam("first") @Nullable String first, @QueryParam("second") @Nullable String second) {
        return readTrail.consistency(ReadTrail.size("first", first), ReadTrail.size("second", second));
    }

    @GET
    @Path("/{id}")
    public ProvenEntryJson one(@PathParam("id") UUID id) {
        return readTrail.proven(id);
    }
}
