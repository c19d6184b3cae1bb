package com.foodieexpress.onboarding.internal;

import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where somebody stands with their papers. `waived` is true for those approved without.
record OnboardingJson(
        UUID accountId,
        Role role,
        Onboarding.Status status,
        @Nullable String reason,
        boolean waived,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        boolean maySubmit,
        List<SlotJson> documents) {

    /// A kind of paper that is asked for, with what was uploaded for it.
    record SlotJson(
            DocumentKind kind, boolean expires, @Nullable DocumentJson document) {}

    record DocumentJson(
            UUID id,
            DocumentKind kind,
            Document.Status status,
            boolean expired,
            String mediaType,
            long bytes,
            Instant uploadedAt,
            @Nullable LocalDate expiresOn,
            @Nullable String reason,
            @Nullable Instant decidedAt) {

        static DocumentJson of(Document document, LocalDate today) {
            return new DocumentJson(
                    document.id(),
                    document.kind(),
                    document.status(),
                    document.hasExpired(today),
                    document.mediaType(),
                    document.bytes(),
                    document.uploadedAt(),
                    document.expiresOn(),
                    document.reason(),
                    document.decidedAt());
        }
    }

    /// Somebody in the administrators' queue.
    record WaitingJson(
            UUID accountId,
            Role role,
            Onboarding.Status status,
            @Nullable Instant submittedAt,
            String name,
            String email,
            @Nullable String vehicleType) {}

    static OnboardingJson of(Onboarding progress, Papers papers, LocalDate today) {
        boolean open = progress.status() == Onboarding.Status.DRAFT || progress.status() == Onboarding.Status.REJECTED;
        return new OnboardingJson(
                progress.accountId(),
                progress.role(),
                progress.status(),
                progress.reason(),
                progress.status() == Onboarding.Status.APPROVED && progress.waiver() != null,
                progress.submittedAt(),
                progress.decidedAt(),
                open && papers.notPresentable(today).isEmpty(),
                papers.required().stream()
                        .map(kind -> new SlotJson(
                                kind,
                                kind.expires(),
                                papers.of(kind)
                                        .map(document -> DocumentJson.of(document, today))
                                        .orElse(null)))
                        .toList());
    }
}
