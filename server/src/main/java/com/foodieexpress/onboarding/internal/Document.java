package com.foodieexpress.onboarding.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paper as stored. Its content is in the file store, cleaned.
record Document(
        UUID id,
        UUID accountId,
        Role role,
        DocumentKind kind,
        UUID fileId,
        String mediaType,
        long bytes,
        @Nullable LocalDate expiresOn,
        Status status,
        @Nullable String reason,
        Instant uploadedAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {

    enum Status {
        PENDING,
        APPROVED,
        REJECTED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean hasExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    /// Counts towards a submission.
    boolean isPresentable(LocalDate today) {
        return status != Status.REJECTED && !hasExpired(today);
    }

    boolean isGood(LocalDate today) {
        return status == Status.APPROVED && !hasExpired(today);
    }
}
