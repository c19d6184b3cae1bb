package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.AccountActivity;
import com.foodieexpress.identity.internal.AccountDetailJson.SessionJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.audit.AuditHistory;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Everything an administrator may know of an account.
@ApplicationScoped
class ShowAccount {

    private static final int SESSIONS = 50;
    private static final int ENTRIES = 20;

    private final Database database;
    private final Users users;
    private final Instance<AccountActivity> activities;
    private final AuditHistory audit;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final RightsStore rights = new RightsStore();
    private final SessionStore sessions = new SessionStore();

    ShowAccount(
            Database database, Users users, Instance<AccountActivity> activities, AuditHistory audit, WallClock clock) {
        this.database = database;
        this.users = users;
        this.activities = activities;
        this.audit = audit;
        this.clock = clock;
    }

    /// Refuses `identity.unknown-account` (404).
    AccountDetailJson show(UUID accountId) {
        Map<String, Long> activity = new TreeMap<>();
        activities.forEach(each -> activity.putAll(each.countsOf(accountId)));
        return database.read(tx -> detail(tx, accountId, activity));
    }

    private AccountDetailJson detail(Tx tx, UUID accountId, Map<String, Long> activity) {
        AccountRow account = accounts.find(tx, accountId)
                .orElseThrow(() -> Refusal.notFound("identity.unknown-account", "There is no such account"));
        Instant now = clock.instant();
        Rights current = rights.find(tx, accountId).orElseThrow();
        AccountState state = current.stateAt(now);
        RightsStore.Cause cause = rights.findCause(tx, accountId).orElse(null);
        boolean shut = state != AccountState.ACTIVE;
        List<SessionJson> open = sessions.listLive(tx, accountId, now, SESSIONS).stream()
                .map(each -> new SessionJson(each.id(), each.role(), each.app(), each.createdAt(), each.lastSeenAt()))
                .toList();
        return new AccountDetailJson(
                users.json(account, account.roles().getFirst(), current),
                state,
                shut && cause != null ? cause.reason() : null,
                shut ? current.until() : null,
                cause == null ? null : cause.at(),
                cause == null ? null : cause.by(),
                current.version(),
                open,
                activity,
                audit.of(tx, accountId, ENTRIES));
    }
}
