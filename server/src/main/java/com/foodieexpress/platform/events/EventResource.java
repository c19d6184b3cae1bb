package com.foodieexpress.platform.events;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.MANAGE_ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.calls.Logged;
import com.foodieexpress.platform.db.Database;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The event log for administrators, newest first. Who looks is written into the audit trail.
@Path("/api/v1/admin/events")
@RunOnVirtualThread
class EventResource {

    /// `triggeredBy` is absent where the platform itself acted.
    record EventJson(
            long offset,
            UUID id,
            String type,
            String entityType,
            UUID entityId,
            JsonNode data,
            @Nullable UUID triggeredBy,
            String role,
            Instant occurredAt,
            Instant recordedAt) {

        static EventJson of(StoredEvent event) {
            return new EventJson(
                    event.offset(),
                    event.id(),
                    event.type(),
                    event.entityType(),
                    event.entityId(),
                    event.data(),
                    event.actorId(),
                    event.actorRole().wire(),
                    event.occurredAt(),
                    event.recordedAt());
        }
    }

    private final Database database;
    private final AuditTrail trail;
    private final Caller caller;
    private final EventStore store = new EventStore();

    EventResource(Database database, AuditTrail trail, Caller caller) {
        this.database = database;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    public Page<EventJson> list(
            @QueryParam("type") @Logged @Nullable String type,
            @QueryParam("entityType") @Logged @Nullable String entityType,
            @QueryParam("entity") @Nullable String entity,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        var filter = EventFilter.parse(type, entityType, entity, actor, from, to, cursor, limit);
        AuditEntry look = AuditEntry.of(caller.actor(), AuditAction.ACTIVITY_READ)
                .on("event", filter.entity())
                .with("actor", filter.actor());
        List<StoredEvent> events = database.write(tx -> {
            trail.append(tx, look);
            return store.search(tx, filter);
        });
        return page(events, filter.limit()).map(EventJson::of);
    }

    /// One more was read than the page holds: it tells whether another page follows.
    private static Page<StoredEvent> page(List<StoredEvent> events, int limit) {
        if (events.size() <= limit) {
            return Page.of(events);
        }
        List<StoredEvent> page = events.subList(0, limit);
        return new Page<>(page, String.valueOf(page.getLast().offset()));
    }

    /// Events hold what orders, deliveries and payments are about.
    @ApplicationScoped
    static class Access implements AccessRules {

        @Override
        public List<AccessRule> rules() {
            return List.of(admin("GET", "/api/v1/admin/events", MANAGE_ORDERS));
        }
    }
}
