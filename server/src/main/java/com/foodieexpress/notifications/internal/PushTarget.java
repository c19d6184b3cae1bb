package com.foodieexpress.notifications.internal;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One browser: where its push service is reached, which of the platform's keys signs for it, and what
/// seals messages to it (`p256dh` and `auth` in Base64url).
record PushTarget(UUID id, UUID accountId, @Nullable UUID keyId, Secrets secrets) {

    record Secrets(String endpoint, String p256dh, String auth) {

        URI address() {
            return URI.create(endpoint);
        }

        /// Neither of them belongs into a log.
        @Override
        public String toString() {
            return "Secrets[" + address().getHost() + "]";
        }
    }
}
