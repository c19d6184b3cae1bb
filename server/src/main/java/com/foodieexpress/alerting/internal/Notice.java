package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be told by one way to one place, and how it went. `accountId` is whom a mail is for, `channelId` the
/// webhook or the browser.
record Notice(
        UUID id,
        UUID ruleId,
        Kind kind,
        String channel,
        @Nullable UUID channelId,
        @Nullable UUID accountId,
        List<UUID> alertIds,
        String title,
        String body,
        State state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant doneAt) {

    Notice {
        alertIds = List.copyOf(alertIds);
    }

    enum Kind {
        FIRING,
        ESCALATED,
        RESOLVED,
        /// An administrator tries a webhook.
        TEST;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum State {
        WAITING,
        SENT,
        /// Tried for a day, or refused for good.
        FAILED,
        /// There is no such way on this platform, or nobody at its end any more.
        SKIPPED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
