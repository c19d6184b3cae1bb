package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody is told whose account is shut: that it is, why, and until when. Only to who has proven to be them.
final class Blocked {

    private Blocked() {}

    static Refusal refusal(Rights rights, RightsStore.@Nullable Cause cause) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (cause != null && cause.reason() != null) {
            details.put("reason", cause.reason());
        }
        Instant until = rights.until();
        if (until != null) {
            details.put("until", until);
        }
        boolean banned = rights.state() == AccountState.BANNED;
        return new Refusal(
                banned ? "identity.account-banned" : "identity.account-suspended",
                Refusal.Kind.FORBIDDEN,
                banned ? "This account is closed" : "This account is suspended",
                details);
    }
}
