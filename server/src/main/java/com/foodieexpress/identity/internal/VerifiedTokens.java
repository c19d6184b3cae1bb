package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/// Verifies access tokens without a database: the signature once per token and node, then a look-up in memory.
///
/// The tokens of an ended session die as soon as [AccessWatch] has heard of it: at once on the node where it
/// happened, within a second on the others. What the account may do
/// is what it may do now, not when the token was made: see [Standings].
@Singleton
class VerifiedTokens implements TokenVerifier {

    private static final int REMEMBERED = 20_000;
    private static final long TOUCH_MILLIS = 20_000;

    private final SigningKeys keys;
    private final AccessTokens tokens;
    private final RevokedSessions revoked;
    private final Standings standings;
    private final SessionActivity activity;
    private final WallClock clock;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    VerifiedTokens(
            SigningKeys keys,
            IdentityConfig config,
            RevokedSessions revoked,
            Standings standings,
            SessionActivity activity,
            WallClock clock) {
        this.keys = keys;
        this.tokens = new AccessTokens(keys::find, config.issuer(), config.audience());
        this.revoked = revoked;
        this.standings = standings;
        this.activity = activity;
        this.clock = clock;
    }

    /// Reads the keys before the first request, which may come on an event loop.
    void start(@Observes @Priority(400) StartupEvent event) {
        keys.signing();
    }

    @Override
    public Actor verify(String bearerToken) {
        Instant now = clock.instant();
        Verified known = verified.getIfPresent(bearerToken);
        int generation = keys.generation();
        if (known == null || known.generation != generation) {
            AccessTokens.Claims claims = tokens.verify(bearerToken, now);
            known = new Verified(claims, generation);
            requireAlive(known, now);
            verified.put(bearerToken, known);
            activity.presented(claims.tokenId());
        } else {
            requireAlive(known, now);
        }
        if (known.dueForTouch(now.toEpochMilli())) {
            activity.seen(known.sessionId, now);
        }
        return standings.now(known.actor);
    }

    @Override
    public Actor renewed(Actor actor) {
        if (actor.sessionId() != null && revoked.contains(actor.sessionId())) {
            throw AccessTokens.notValid();
        }
        return standings.now(actor);
    }

    @Override
    public void seen(UUID sessionId) {
        activity.seen(sessionId, clock.instant());
    }

    @Override
    public void acted(UUID sessionId) {
        activity.acted(sessionId, clock.instant());
    }

    private void requireAlive(Verified token, Instant now) {
        if (!now.isBefore(token.expiresAt) || revoked.contains(token.sessionId)) {
            throw AccessTokens.notValid();
        }
    }

    private static final class Verified {

        private final Actor actor;
        private final UUID sessionId;
        private final Instant expiresAt;
        private final int generation;
        /// Two threads may both find a touch due; the second one does no harm.
        private volatile long touchedAt;

        Verified(AccessTokens.Claims claims, int generation) {
            this.actor = new Actor(claims.accountId(), claims.role(), claims.sessionId(), claims.mayTrade());
            this.sessionId = claims.sessionId();
            this.expiresAt = claims.expiresAt();
            this.generation = generation;
        }

        boolean dueForTouch(long now) {
            if (now - touchedAt < TOUCH_MILLIS) {
                return false;
            }
            touchedAt = now;
            return true;
        }
    }
}
