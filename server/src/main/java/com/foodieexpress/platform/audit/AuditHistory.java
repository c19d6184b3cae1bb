package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the trail tells of one thing, for pages that show the thing itself. Thread-safe.
@ApplicationScoped
public class AuditHistory {

    /// `actorId` is null for the platform itself.
    public record Told(UUID id, Instant at, @Nullable UUID actorId, String actorRole, String action, String outcome) {}

    private final AuditStore store = new AuditStore();

    /// Newest first, at most 100.
    public List<Told> of(Tx tx, UUID subject, int limit) {
        var about = new AuditFilter(null, subject.toString(), null, null, null);
        return store.list(tx, about, new PageQuery(null, limit)).stream()
                .limit(limit)
                .map(AuditRow::content)
                .map(said -> new Told(
                        said.id(), said.recordedAt(), said.actorId(), said.actorRole(), said.action(), said.outcome()))
                .toList();
    }
}
