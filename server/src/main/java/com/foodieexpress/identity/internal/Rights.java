package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an account may do, at one moment; `version` tells which of two is the later. `until` is the end of a
/// suspension.
/// Also the data of `account.rights-changed`, so it holds no personal data.
record Rights(
        UUID accountId,
        long version,
        AccountState state,
        @Nullable Instant until,
        List<Role> roles,
        Set<Role> approved,
        @Nullable AdminRole adminRole,
        Set<Permission> permissions) {

    Rights {
        roles = List.copyOf(roles);
        approved = Set.copyOf(approved);
        permissions = Set.copyOf(permissions);
    }

    /// A suspension ends by itself.
    AccountState stateAt(Instant now) {
        return until != null && !now.isBefore(until) ? AccountState.ACTIVE : state;
    }

    boolean blockedAt(Instant now) {
        return stateAt(now) != AccountState.ACTIVE;
    }

    boolean isAdmin() {
        return adminRole != null;
    }

    /// The actor with these rights instead of those the token was made with.
    Actor applyTo(Actor actor) {
        return new Actor(
                actor.userId(),
                actor.role(),
                actor.sessionId(),
                approved.contains(actor.role()),
                actor.is(Role.ADMIN) ? permissions : Set.of());
    }
}
