package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shuts an account out for a time or for good, and lets it in again. Sessions end at once and everywhere; what the
/// account had under way is dealt with by the features that hear of it, see docs/decisions/0009.
@ApplicationScoped
class SetAccountState {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    /// `until` is the end of a suspension, null for one without; `expected` the version the act was decided on.
    record Act(
            AccountState state,
            @Nullable Instant until,
            String reason,
            @Nullable Long expected) {}

    private final Database database;
    private final AccountRights accountRights;
    private final Sessions sessions;
    private final Jobs jobs;
    private final WallClock clock;
    private final RightsStore rights = new RightsStore();

    SetAccountState(Database database, AccountRights accountRights, Sessions sessions, Jobs jobs, WallClock clock) {
        this.database = database;
        this.accountRights = accountRights;
        this.sessions = sessions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Doing it again changes nothing. Refuses `identity.own-account`, `identity.last-super-admin` (409),
    /// `identity.beyond-own-rights` (403) and `identity.account-changed` (412).
    Rights set(Actor actor, UUID accountId, Act act) {
        requireFuture(act.until());
        return database.write(tx -> {
            Rights before = accountRights.lock(tx, accountId, act.expected());
            AdminRules.requireMayTouch(accountRights.ofActor(tx, actor), before);
            boolean same = before.state() == act.state() && Objects.equals(before.until(), act.until());
            if (same) {
                return before;
            }
            if (act.state() != AccountState.ACTIVE) {
                accountRights.requireMayShut(tx, actor, before);
            }
            return change(tx, actor, accountId, act);
        });
    }

    /// The suspension has run out. Nothing to do when it was changed meanwhile.
    void endSuspension(UUID accountId) {
        database.run(tx -> {
            Rights before = accountRights.lock(tx, accountId, null);
            boolean over = before.state() == AccountState.SUSPENDED && !before.blockedAt(clock.instant());
            if (over) {
                change(tx, Actor.SYSTEM, accountId, new Act(AccountState.ACTIVE, null, "suspension over", null));
            }
        });
    }

    private Rights change(Tx tx, Actor actor, UUID accountId, Act act) {
        boolean shut = act.state() != AccountState.ACTIVE;
        rights.setState(
                tx, accountId, act.state(), shut ? act.reason() : null, act.until(), clock.instant(), actor.userId());
        String timer = EndSuspension.key(accountId);
        if (act.until() == null) {
            jobs.cancel(tx, timer);
        } else {
            jobs.atWall(tx, timer, EndSuspension.KIND, act.until(), Map.of("accountId", accountId));
        }
        if (shut) {
            sessions.revoke(tx, accountId, null, null, "account-" + act.state().wire(), actor);
        }
        return accountRights.changed(tx, accountId, actor);
    }

    private void requireFuture(@Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            throw Refusal.invalid("until", "must lie in the future, within ten years");
        }
    }
}
