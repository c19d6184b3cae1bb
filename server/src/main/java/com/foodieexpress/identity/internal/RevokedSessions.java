package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// The sessions revoked so recently that access tokens of theirs may still be around. Learns from the event log, so
/// every node knows within a moment.
@ApplicationScoped
class RevokedSessions implements EventTail {

    static final String EVENT = "session.revoked";

    private final Database database;
    private final WallClock clock;
    private final Duration remembered;
    private final SessionStore sessions = new SessionStore();
    private final Cache<UUID, Boolean> revoked;

    RevokedSessions(Database database, WallClock clock, IdentityConfig config) {
        this.database = database;
        this.clock = clock;
        this.remembered = config.accessLife().plusMinutes(1);
        this.revoked = Caffeine.newBuilder().expireAfterWrite(remembered).build();
    }

    /// After the event pump has fixed where it starts to follow, so that no revocation falls between the two.
    void start(@Observes @Priority(550) StartupEvent event) {
        database.read(tx -> sessions.listRevokedSince(tx, clock.instant().minus(remembered)))
                .forEach(this::add);
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals(EVENT)) {
                add(event.entityId());
            }
        }
    }

    void add(UUID sessionId) {
        revoked.put(sessionId, Boolean.TRUE);
    }

    boolean contains(UUID sessionId) {
        return revoked.getIfPresent(sessionId) != null;
    }
}
