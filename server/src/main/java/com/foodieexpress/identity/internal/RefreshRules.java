package com.foodieexpress.identity.internal;

import java.time.Duration;
import java.time.Instant;

/// What a presented refresh token deserves.
///
/// A token is spent by being exchanged. Shown again shortly afterwards, while nobody has used what it was exchanged
/// for, it is a second tab or a lost answer: nothing changes. In any other case two parties hold it, and one of them
/// stole it: the whole family ends (RFC 9700, 4.14.2).
enum RefreshRules {
    ROTATE,
    SUPERSEDED,
    REUSED,
    ENDED;

    static RefreshRules judge(
            SessionStore.Family family,
            SessionStore.Token token,
            boolean successorPresented,
            Instant now,
            Duration grace) {
        if (family.revokedAt() != null || !now.isBefore(token.expiresAt())) {
            return ENDED;
        }
        Instant spentAt = token.spentAt();
        if (spentAt == null) {
            return ROTATE;
        }
        boolean fresh = now.isBefore(spentAt.plus(grace));
        return fresh && !successorPresented ? SUPERSEDED : REUSED;
    }
}
