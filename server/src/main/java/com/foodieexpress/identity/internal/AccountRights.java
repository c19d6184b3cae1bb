package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every change of an account's rights begins and ends with, inside the caller's transaction.
@ApplicationScoped
class AccountRights {

    private final EventLog events;
    private final Standings standings;
    private final AccessChangeStore changes = new AccessChangeStore();
    private final WallClock clock;
    private final BusinessClock businessClock;
    private final AccountStore accounts = new AccountStore();
    private final RightsStore rights = new RightsStore();

    AccountRights(EventLog events, Standings standings, WallClock clock, BusinessClock businessClock) {
        this.events = events;
        this.standings = standings;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /// Locks the account. Refuses `identity.unknown-account` (404), and `identity.account-changed` (412) when it is not
    /// of
    /// version `expected` any more.
    Rights lock(Tx tx, UUID accountId, @Nullable Long expected) {
        if (!accounts.lock(tx, accountId)) {
            throw unknown();
        }
        Rights current = rights.find(tx, accountId).orElseThrow(AccountRights::unknown);
        if (expected != null && expected != current.version()) {
            throw new Refusal(
                    "identity.account-changed",
                    Refusal.Kind.PRECONDITION_FAILED,
                    "Somebody else changed this account meanwhile; load it again",
                    Map.of("version", current.version()));
        }
        return current;
    }

    /// The rights of who acts; refuses who lost them this moment.
    Rights ofActor(Tx tx, Actor actor) {
        return rights.find(tx, actor.id())
                .filter(each -> each.isAdmin() && !each.blockedAt(clock.instant()))
                .orElseThrow(
                        () -> Refusal.forbidden("identity.beyond-own-rights", "You are no administrator any more"));
    }

    /// Like [#ofActor], read when no super administrator can be removed any more: two cannot remove each other.
    Rights ofSuperAdmin(Tx tx, Actor actor) {
        rights.lockSuperAdmins(tx);
        return ofActor(tx, actor);
    }

    /// For what takes an account's rights or shuts it: refuses whom [AdminRules] refuses, and to shut out the last
    /// super
    /// administrator.
    void requireMayShut(Tx tx, Actor actor, Rights target) {
        boolean isSuper = AdminRules.isSuper(target);
        AdminRules.requireMayTouch(isSuper ? ofSuperAdmin(tx, actor) : ofActor(tx, actor), target);
        if (isSuper) {
            requireAnotherSuperAdmin(tx, target.accountId());
        }
    }

    /// Refuses `identity.last-super-admin` (409) when no other super administrator could still sign in.
    void requireAnotherSuperAdmin(Tx tx, UUID accountId) {
        boolean another = rights.lockSuperAdmins(tx).stream()
                .filter(id -> !id.equals(accountId))
                .anyMatch(id -> rights.find(tx, id)
                        .filter(each -> !each.blockedAt(clock.instant()))
                        .isPresent());
        if (!another) {
            throw Refusal.conflict("identity.last-super-admin", "The last super administrator stays as they are");
        }
    }

    /// Counts the version up, tells every node, and answers the rights as they are now. Call it last, with the
    /// account's
    /// row locked.
    Rights changed(Tx tx, UUID accountId, Actor actor) {
        rights.touch(tx, accountId, clock.instant(), actor.userId());
        return tell(tx, accountId, actor);
    }

    private Rights tell(Tx tx, UUID accountId, Actor actor) {
        Rights now = rights.find(tx, accountId).orElseThrow(AccountRights::unknown);
        events.append(
                tx,
                new NewEvent(Standings.EVENT, "account", accountId, List.of(), now, actor, businessClock.instant()));
        // This node need not wait for the event log.
        tx.afterCommit(() -> standings.take(now));
        changes.announce(tx);
        return now;
    }

    private static Refusal unknown() {
        return Refusal.notFound("identity.unknown-account", "There is no such account");
    }
}
