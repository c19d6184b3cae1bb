package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes an account an administrator, changes what one may do, and takes it away. Counts everywhere within a moment.
@ApplicationScoped
class SetAdministrator {

    /// `own` is the set of a custom administrator, null for a named role. `expected` is the version the change was made
    /// from, null for whatever it is now.
    record Change(
            AdminRole role,
            @Nullable Set<Permission> own,
            String reason,
            @Nullable Long expected) {

        Set<Permission> permissions() {
            return own == null ? role.permissions() : own;
        }
    }

    private final Database database;
    private final AccountRights accountRights;
    private final Sessions sessions;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final RightsStore rights = new RightsStore();

    SetAdministrator(Database database, AccountRights accountRights, Sessions sessions, WallClock clock) {
        this.database = database;
        this.accountRights = accountRights;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Refuses `identity.own-account`, `identity.last-super-admin` (409), `identity.beyond-own-rights` (403) and
    /// `identity.account-changed` (412).
    Rights set(Actor actor, UUID accountId, Change change) {
        return database.write(tx -> {
            Rights before = accountRights.lock(tx, accountId, change.expected());
            boolean demoted = AdminRules.isSuper(before) && change.role() != AdminRole.SUPER_ADMIN;
            Rights by = demoted ? accountRights.ofSuperAdmin(tx, actor) : accountRights.ofActor(tx, actor);
            AdminRules.requireMayChange(by, before, change.role(), change.permissions());
            if (before.adminRole() == change.role() && before.permissions().equals(change.permissions())) {
                return before;
            }
            if (demoted) {
                accountRights.requireAnotherSuperAdmin(tx, accountId);
            }
            Instant now = clock.instant();
            accounts.grant(tx, accountId, Role.ADMIN, true, now);
            rights.setAdministrator(tx, accountId, change.role(), change.own(), now, actor.userId());
            return accountRights.changed(tx, accountId, actor);
        });
    }

    /// Does nothing to an account that is no administrator. Refuses like [#set].
    Rights remove(Actor actor, UUID accountId, String reason, @Nullable Long expected) {
        return database.write(tx -> {
            Rights before = accountRights.lock(tx, accountId, expected);
            if (!before.isAdmin()) {
                return before;
            }
            accountRights.requireMayShut(tx, actor, before);
            rights.removeAdministrator(tx, accountId);
            accounts.withdraw(tx, accountId, Role.ADMIN);
            if (before.roles().size() == 1) {
                // An account without any role could not even be signed in to be closed by its owner.
                accounts.grant(tx, accountId, Role.CUSTOMER, true, clock.instant());
            }
            sessions.revokeOfRole(tx, accountId, Role.ADMIN, "role-withdrawn", actor);
            return accountRights.changed(tx, accountId, actor);
        });
    }
}
