package com.foodieexpress.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.UUID;

/// The sessions revoked so recently that access tokens of theirs may still be around; [AccessWatch] keeps
/// it true.
@Singleton
class RevokedSessions {

    static final String EVENT = "session.revoked";

    private final Cache<UUID, Boolean> revoked;

    RevokedSessions(IdentityConfig config) {
        this.revoked = Caffeine.newBuilder()
                .expireAfterWrite(AccessWatch.remembered(config))
                .build();
    }

    void add(UUID sessionId) {
        revoked.put(sessionId, Boolean.TRUE);
    }

    boolean contains(UUID sessionId) {
        return revoked.getIfPresent(sessionId) != null;
    }
}
