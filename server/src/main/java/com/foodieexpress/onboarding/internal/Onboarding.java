package com.foodieexpress.onboarding.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far an account has come in one role. `waiver` is the reason an administrator gave for approving without papers.
record Onboarding(
        UUID accountId,
        Role role,
        Status status,
        @Nullable String reason,
        @Nullable String waiver,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {

    enum Status {
        /// Papers are being gathered.
        DRAFT,
        SUBMITTED,
        /// An administrator has begun to decide.
        UNDER_REVIEW,
        APPROVED,
        /// Refused with a reason; papers can be replaced and submitted again.
        REJECTED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOpen() {
            return this == SUBMITTED || this == UNDER_REVIEW;
        }
    }

    static Onboarding begun(UUID accountId, Role role) {
        return new Onboarding(accountId, role, Status.DRAFT, null, null, null, null, null);
    }

    Onboarding submitted(Instant now) {
        return new Onboarding(accountId, role, Status.SUBMITTED, null, null, now, null, null);
    }

    Onboarding underReview() {
        return new Onboarding(accountId, role, Status.UNDER_REVIEW, null, null, submittedAt, null, null);
    }

    Onboarding approved(Instant now, @Nullable UUID by, @Nullable String waiver) {
        return new Onboarding(accountId, role, Status.APPROVED, null, waiver, submittedAt, now, by);
    }

    /// A paper ran out: they are gathered anew.
    Onboarding lapsed() {
        return new Onboarding(accountId, role, Status.DRAFT, null, null, null, null, null);
    }

    Onboarding rejected(Instant now, UUID by, String reason) {
        return new Onboarding(accountId, role, Status.REJECTED, reason, null, submittedAt, now, by);
    }
}
