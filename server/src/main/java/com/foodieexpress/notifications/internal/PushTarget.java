package com.foodieexpress.notifications.internal;

import java.net.URI;
import java.util.UUID;

/// One browser: where its push service is reached, and what seals messages to it (`p256dh` and `auth` in Base64url).
record PushTarget(UUID id, UUID accountId, Secrets secrets) {

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
