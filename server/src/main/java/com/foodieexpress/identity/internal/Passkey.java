package com.foodieexpress.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key as stored; the private half never leaves its owner's device.
@SuppressWarnings("ArrayRecordComponent")
record Passkey(
        UUID id,
        UUID accountId,
        byte[] credentialId,
        byte[] attested,
        List<String> transports,
        long signCount,
        boolean backedUp,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    /// What a challenge was given out for. One for one purpose is worth nothing for another.
    enum Purpose {
        REGISTER("register"),
        SIGN_IN("sign-in"),
        SECOND_STEP("second-step");

        private final String wire;

        Purpose(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    @Override
    public String toString() {
        return "Passkey[" + id + "]";
    }
}
