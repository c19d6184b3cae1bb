package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Notes which sessions and access tokens are in use and writes it down once a second, outside any request.
///
/// What is noted may be lost in a crash; nothing but "last seen" and the kindness of [RefreshRules] hangs on it.
@ApplicationScoped
class SessionActivity {

    private static final Logger LOG = Logger.getLogger(SessionActivity.class);
    private static final int REMEMBERED = 50_000;

    private final Database database;
    private final WallClock clock;
    private final SessionStore sessions = new SessionStore();
    private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> acted = new ConcurrentHashMap<>();
    private final Set<UUID> presented = ConcurrentHashMap.newKeySet();
    private final Cache<UUID, Boolean> recentlyPresented;
    private final Semaphore stopping = new Semaphore(0);

    SessionActivity(Database database, WallClock clock, IdentityConfig config) {
        this.database = database;
        this.clock = clock;
        this.recentlyPresented = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.supersededGrace().multipliedBy(2))
                .build();
    }

    /// The session is in use. Never blocks.
    void seen(UUID sessionId, Instant at) {
        seen.put(sessionId, at);
    }

    /// The person behind the session gave a command. Never blocks.
    void acted(UUID sessionId, Instant at) {
        acted.put(sessionId, at);
    }

    /// An access token was shown for the first time on this node. Never blocks.
    void presented(UUID tokenId) {
        recentlyPresented.put(tokenId, Boolean.TRUE);
        presented.add(tokenId);
    }

    boolean wasPresented(UUID tokenId) {
        return recentlyPresented.getIfPresent(tokenId) != null;
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        Thread.ofVirtual().name("session-activity").start(this::loop);
    }

    void stop(@Observes @Priority(400) ShutdownEvent event) {
        stopping.release();
    }

    private void loop() {
        try {
            while (!stopping.tryAcquire(1, TimeUnit.SECONDS)) {
                writeDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeDown() {
        if (seen.isEmpty() && acted.isEmpty() && presented.isEmpty()) {
            return;
        }
        var sessionsSeen = new HashMap<>(seen);
        var sessionsActed = new HashMap<>(acted);
        var tokensSeen = new HashSet<>(presented);
        try {
            database.run(tx -> {
                sessions.seen(tx, sessionsSeen);
                sessions.acted(tx, sessionsActed);
                sessions.accessSeen(tx, tokensSeen, clock.instant());
            });
            sessionsSeen.forEach(seen::remove);
            sessionsActed.forEach(acted::remove);
            presented.removeAll(tokensSeen);
        } catch (RuntimeException e) {
            LOG.warn("session activity could not be written, trying again", e);
        }
    }
}
