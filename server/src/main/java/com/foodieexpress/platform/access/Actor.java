package com.foodieexpress.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts. `sessionId` is the refresh family the token belongs to; `mayTrade` is false while an account waits for
/// approval.
public record Actor(
        @Nullable UUID userId, Role role, @Nullable UUID sessionId, boolean mayTrade) {

    public static final Actor ANONYMOUS = new Actor(null, Role.ANONYMOUS, null, false);
    public static final Actor SYSTEM = new Actor(null, Role.SYSTEM, null, true);

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
}
