package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens, prolongs and ends sessions inside the caller's transaction.
@ApplicationScoped
class Sessions {

    private final IdentityConfig config;
    private final SigningKeys keys;
    private final AccessTokens tokens;
    private final WallClock wallClock;
    private final BusinessClock businessClock;
    private final EventLog events;
    private final RevokedSessions revoked;
    private final SecurityEvents audit;
    private final SessionStore store = new SessionStore();
    private final RightsStore rights = new RightsStore();
    private final AccessChangeStore changes = new AccessChangeStore();

    Sessions(
            IdentityConfig config,
            SigningKeys keys,
            WallClock wallClock,
            BusinessClock businessClock,
            EventLog events,
            RevokedSessions revoked,
            SecurityEvents audit) {
        this.config = config;
        this.keys = keys;
        this.tokens = new AccessTokens(keys::find, config.issuer(), config.audience());
        this.wallClock = wallClock;
        this.businessClock = businessClock;
        this.events = events;
        this.revoked = revoked;
        this.audit = audit;
    }

    /// Refuses `identity.account-suspended` and `identity.account-banned` (403). The account's row must be locked, so
    /// that
    /// none of its sessions begins while it is being shut out.
    SessionTokens open(Tx tx, AccountRow account, Role role, ClientInfo client) {
        Instant now = wallClock.instant();
        rights.find(tx, account.id()).filter(each -> each.blockedAt(now)).ifPresent(each -> {
            throw Blocked.refusal(each, rights.findCause(tx, account.id()).orElse(null));
        });
        var family = new SessionStore.Family(
                UuidV7.next(),
                account.id(),
                role,
                client.app(),
                client.device(),
                now,
                now,
                now.plus(config.refreshLife()),
                null);
        store.insertFamily(tx, family);
        audit.opened(tx, account.id(), family);
        return issue(tx, account, family, UuidV7.next(), now);
    }

    /// Makes the next pair of tokens; `tokenId` is what the spent one names as its successor.
    SessionTokens issue(Tx tx, AccountRow account, SessionStore.Family family, UUID tokenId, Instant now) {
        String refresh = RefreshSecret.next();
        Instant refreshEnd =
                earlier(now.plus(config.refreshLife()), family.createdAt().plus(config.sessionLife()));
        store.insertToken(tx, tokenId, family.id(), RefreshSecret.hash(refresh), now, refreshEnd);
        store.prolong(tx, family.id(), now, refreshEnd);
        var claims = new AccessTokens.Claims(
                account.id(),
                family.role(),
                family.id(),
                tokenId,
                account.mayTradeAs(family.role()),
                now.plus(config.accessLife()));
        return new SessionTokens(tokens.mint(claims, keys.signing(), now), refresh);
    }

    /// Ends live sessions of the account: the one named by `only`, or all but `kept`. False when there was
    /// none.
    ///
    /// Their access tokens are refused and their live connections closed at once on this node and within a
    /// second on the others.
    boolean revoke(Tx tx, UUID accountId, @Nullable UUID only, @Nullable UUID kept, String reason, Actor actor) {
        List<UUID> ended = store.revoke(tx, accountId, only, kept, wallClock.instant());
        tell(tx, accountId, ended, reason, actor);
        if (!ended.isEmpty() || reason.startsWith("password-")) {
            audit.ended(tx, accountId, only, reason, actor);
        }
        return !ended.isEmpty();
    }

    /// Ends the live sessions of a role the account has lost.
    void revokeOfRole(Tx tx, UUID accountId, Role role, String reason, Actor actor) {
        tell(tx, accountId, store.revokeOfRole(tx, accountId, role, wallClock.instant()), reason, actor);
    }

    private void tell(Tx tx, UUID accountId, List<UUID> ended, String reason, Actor actor) {
        for (UUID id : ended) {
            var data = Map.of("sessionId", id, "accountId", accountId, "reason", reason);
            events.append(
                    tx,
                    new NewEvent(
                            RevokedSessions.EVENT, "session", id, List.of(), data, actor, businessClock.instant()));
            // This node need not wait to be woken.
            tx.afterCommit(() -> revoked.add(id));
        }
        if (!ended.isEmpty()) {
            changes.announce(tx);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
