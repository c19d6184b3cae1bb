package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.messages.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for a one-time code as stored. `sealed` is where the code goes, until the message was worked off;
/// `accountId` is known from then on, or from the start for somebody signed in; `codeHash` is absent as long as no code
/// was made, and for ever when there is nobody to send one to.
record Challenge(
        UUID id,
        CodePurpose purpose,
        Channel channel,
        byte[] destinationKey,
        byte @Nullable [] sealed,
        @Nullable UUID accountId,
        Language language,
        byte @Nullable [] codeHash,
        int tries,
        int sends,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant closedAt) {

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "Challenge[" + id + "]";
    }
}
