package com.foodieexpress.platform.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts. `sessionId` is the refresh family the token belongs to; `mayTrade` is false while an account waits for
/// approval; `permissions` are an administrator's, empty for everybody else.
public record Actor(
        @Nullable UUID userId, Role role, @Nullable UUID sessionId, boolean mayTrade, Set<Permission> permissions) {

    public static final Actor ANONYMOUS = new Actor(null, Role.ANONYMOUS, null, false);
    public static final Actor SYSTEM = new Actor(null, Role.SYSTEM, null, true);

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /// Somebody without permissions over other people's things.
    public Actor(@Nullable UUID userId, Role role, @Nullable UUID sessionId, boolean mayTrade) {
        this(userId, role, sessionId, mayTrade, Set.of());
    }

    /// The signed-in user's id; throws when nobody is signed in, which the access rules rule out for routes that ask.
    public UUID id() {
        if (userId == null) {
            throw new IllegalStateException("no user: " + role);
        }
        return userId;
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /// True for an administrator who was given this permission; false where none is asked for.
    public boolean may(@Nullable Permission permission) {
        return permission != null && role == Role.ADMIN && permissions.contains(permission);
    }
}
