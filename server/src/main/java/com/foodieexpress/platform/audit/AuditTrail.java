package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit trail: append inside the transaction of the act, so that the act and its entry commit together or not at
/// all.
///
/// Appending takes no lock that another transaction waits for. About a second after the commit the entry is sealed: it
/// gets its place in a gap-free sequence and is covered by a signed checkpoint. See docs/decisions/0008. Thread-safe.
@ApplicationScoped
public class AuditTrail {

    private final AuditKeys keys;
    private final WallClock clock;
    private final RequestOrigin.Current origin;
    private final AuditStore store = new AuditStore();
    private volatile @Nullable UUID trail;

    AuditTrail(AuditKeys keys, WallClock clock, RequestOrigin.Current origin) {
        this.keys = keys;
        this.clock = clock;
        this.origin = origin;
    }

    /// Writes the entry with the act. Who, what and how it ended come from the entry; time, request id and the caller's
    /// network are added here.
    public void append(Tx tx, AuditEntry entry) {
        append(tx, entry, origin.get(), clock.instant());
    }

    void append(Tx tx, AuditEntry entry, RequestOrigin from, Instant at) {
        var content = new AuditRow.Content(
                UuidV7.next(),
                at,
                entry.actor().userId(),
                entry.actor().role().wire(),
                entry.actor().sessionId(),
                entry.action().wire(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                from.requestId(),
                from.network(),
                Facts.json(entry.details()));
        store.insert(tx, content, keys.mark(content.bytes(trail(tx))));
    }

    private UUID trail(Tx tx) {
        UUID known = trail;
        if (known == null) {
            known = store.trail(tx);
            trail = known;
        }
        return known;
    }
}
