package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Exchanges a refresh token for the next pair of tokens.
@ApplicationScoped
class RotateRefresh {

    private final Database database;
    private final Sessions sessions;
    private final SessionActivity activity;
    private final DemoMode demoMode;
    private final FactorPolicy factorPolicy;
    private final IdentityConfig config;
    private final WallClock clock;
    private final SessionStore store = new SessionStore();
    private final RightsStore rights = new RightsStore();
    private final AccountStore accounts = new AccountStore();

    RotateRefresh(
            Database database,
            Sessions sessions,
            SessionActivity activity,
            DemoMode demoMode,
            FactorPolicy factorPolicy,
            IdentityConfig config,
            WallClock clock) {
        this.database = database;
        this.sessions = sessions;
        this.activity = activity;
        this.demoMode = demoMode;
        this.factorPolicy = factorPolicy;
        this.config = config;
        this.clock = clock;
    }

    /// Refuses `identity.refresh-superseded` (409, nothing changed) and `identity.refresh-not-valid` (401).
    SessionTokens rotate(String presented) {
        byte[] hash = RefreshSecret.hash(presented);
        // Empty: refused, but the family's end must be committed all the same.
        Optional<SessionTokens> next = database.write(tx -> exchange(tx, hash));
        return next.orElseThrow(() -> ended(hash));
    }

    /// Whose account was shut is told why, and everybody else to sign in again.
    private Refusal ended(byte[] hash) {
        return database.read(tx -> store.findFamilyOf(tx, hash)
                .flatMap(family -> store.find(tx, family))
                .flatMap(family -> rights.find(tx, family.accountId()))
                .filter(each -> each.blockedAt(clock.instant()))
                .map(each -> Blocked.refusal(
                        each, rights.findCause(tx, each.accountId()).orElse(null)))
                .orElseGet(RotateRefresh::notValid));
    }

    private Optional<SessionTokens> exchange(Tx tx, byte[] hash) {
        UUID familyId = store.findFamilyOf(tx, hash).orElseThrow(RotateRefresh::notValid);
        SessionStore.Family family = store.lockFamily(tx, familyId);
        SessionStore.Token token = store.token(tx, hash);
        Instant now = clock.instant();
        return switch (RefreshRules.judge(
                family, token, successorPresented(tx, token), now, config.supersededGrace())) {
            case ROTATE -> Optional.of(next(tx, family, token, now));
            case SUPERSEDED ->
                throw Refusal.conflict(
                        "identity.refresh-superseded",
                        "This session was just refreshed elsewhere, use the newer token");
            case REUSED -> {
                sessions.revoke(tx, family.accountId(), family.id(), null, "refresh-reused", Actor.SYSTEM);
                yield Optional.empty();
            }
            case ENDED -> Optional.empty();
        };
    }

    private SessionTokens next(Tx tx, SessionStore.Family family, SessionStore.Token token, Instant now) {
        AccountRow account = accounts.find(tx, family.accountId())
                .filter(demoMode::admits)
                // Sessions from before a factor was demanded end with their access token.
                .filter(each -> factorPolicy.demandOn(tx, each, family.role()) != FactorPolicy.Demand.ENROLMENT)
                .orElseThrow(RotateRefresh::notValid);
        UUID successor = UuidV7.next();
        store.spend(tx, token.id(), successor, now);
        return sessions.issue(tx, account, family, successor, now);
    }

    private boolean successorPresented(Tx tx, SessionStore.Token token) {
        UUID successor = token.successorId();
        return successor != null
                && (activity.wasPresented(successor)
                        || store.token(tx, successor).presented());
    }

    private static Refusal notValid() {
        return Refusal.unauthenticated("identity.refresh-not-valid", "Sign in again");
    }
}
