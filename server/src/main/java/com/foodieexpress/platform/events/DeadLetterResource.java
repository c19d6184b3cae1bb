package com.foodieexpress.platform.events;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.events.DeadLetter.Decision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Dead letters for the operator.
@Path("/api/v1/admin/dead-letters")
@RunOnVirtualThread
class DeadLetterResource {

    private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);

    record DeadLetterJson(
            String reader,
            long offset,
            UUID eventId,
            String type,
            UUID entityId,
            @Nullable String error,
            Instant setAsideAt,
            @Nullable String decision) {}

    private final DeadLetters letters;
    private final Caller caller;

    DeadLetterResource(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    public Page<DeadLetterJson> list(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return Page.of(letters.list(limit)).map(DeadLetterResource::json);
    }

    @POST
    @Path("/{reader}/{offset}/retry")
    @AdminAct(value = AuditAction.LETTER_RETRY, on = "letter")
    public Response retry(@PathParam("reader") String reader, @PathParam("offset") long offset) {
        return decide(reader, offset, Decision.RETRY);
    }

    @POST
    @Path("/{reader}/{offset}/discard")
    @AdminAct(value = AuditAction.LETTER_DISCARD, on = "letter")
    public Response discard(@PathParam("reader") String reader, @PathParam("offset") long offset) {
        return decide(reader, offset, Decision.DISCARD);
    }

    private Response decide(String reader, long offset, Decision decision) {
        if (!letters.decide(reader, offset, decision)) {
            throw Refusal.notFound("platform.no-dead-letter", "There is no such dead letter");
        }
        LOG.infof(
                "offset=%d decision=%s by=%s", offset, decision, caller.actor().userId());
        return Response.accepted().build();
    }

    private static DeadLetterJson json(DeadLetter letter) {
        Decision decision = letter.decision();
        return new DeadLetterJson(
                letter.reader(),
                letter.offset(),
                letter.eventId(),
                letter.type(),
                letter.entityId(),
                letter.error(),
                letter.setAsideAt(),
                decision == null ? null : decision.name().toLowerCase(Locale.ROOT));
    }
}
