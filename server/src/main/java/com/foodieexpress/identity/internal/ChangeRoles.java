package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives an account other roles. A new one waits for approval like one that was signed up for; sessions in a lost one
/// end. Administrators are made by [SetAdministrator] alone.
@ApplicationScoped
class ChangeRoles {

    private final Database database;
    private final AccountRights accountRights;
    private final Sessions sessions;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();

    ChangeRoles(Database database, AccountRights accountRights, Sessions sessions, WallClock clock) {
        this.database = database;
        this.accountRights = accountRights;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Refuses `identity.role-incomplete` (409) when the account lacks what the role needs, and what [AdminRules]
    /// refuses.
    Rights to(Actor actor, UUID accountId, Set<Role> wanted, @Nullable Long expected) {
        return database.write(tx -> {
            Rights before = accountRights.lock(tx, accountId, expected);
            AdminRules.requireMayTouch(accountRights.ofActor(tx, actor), before);
            Set<Role> roles = EnumSet.copyOf(wanted);
            if (before.isAdmin()) {
                roles.add(Role.ADMIN);
            }
            if (roles.equals(Set.copyOf(before.roles()))) {
                return before;
            }
            AccountRow account = accounts.find(tx, accountId).orElseThrow();
            for (Role role : roles) {
                if (!before.roles().contains(role)) {
                    requireComplete(account, role);
                    accounts.grant(tx, accountId, role, role == Role.CUSTOMER, clock.instant());
                }
            }
            for (Role role : before.roles()) {
                if (!roles.contains(role)) {
                    accounts.withdraw(tx, accountId, role);
                    sessions.revokeOfRole(tx, accountId, role, "role-withdrawn", actor);
                }
            }
            return accountRights.changed(tx, accountId, actor);
        });
    }

    private static void requireComplete(AccountRow account, Role role) {
        boolean complete = switch (role) {
            case RESTAURANT -> account.businessName() != null;
            case RIDER -> account.vehicleType() != null;
            case CUSTOMER, ADMIN, ANONYMOUS, SYSTEM -> true;
        };
        if (!complete) {
            throw Refusal.conflict(
                    "identity.role-incomplete",
                    role == Role.RIDER
                            ? "The account names no vehicle; its owner must sign up as a rider"
                            : "The account names no business; its owner must sign up as a restaurant");
        }
    }
}
