package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.onboarding.internal.Document.Status;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An administrator's word on one paper. It can be changed until the whole is decided.
@ApplicationScoped
class DecideDocument {

    private final Database database;
    private final OnboardingEvents events;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore progress = new OnboardingStore();

    DecideDocument(Database database, OnboardingEvents events, AuditTrail trail, BusinessClock clock) {
        this.database = database;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /// `reason` null accepts the paper. Refuses `onboarding.not-submitted` (409) while its owner still gathers papers,
    /// and `onboarding.document-expired` (409).
    Document decide(UUID documentId, @Nullable String reason, Actor admin) {
        return database.write(tx -> {
            Document seen = documents.required(tx, documentId);
            Onboarding before = progress.lock(tx, seen.accountId(), seen.role());
            // Under the lock it may have been replaced.
            Document document = documents.required(tx, documentId);
            requireInReview(before);
            Instant now = clock.instant();
            if (reason == null && document.hasExpired(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
                throw Refusal.conflict("onboarding.document-expired", "The document has expired");
            }
            Document decided = decided(document, reason, now, admin);
            documents.decide(tx, decided);
            begin(tx, before);
            trail.append(
                    tx,
                    AuditEntry.of(admin, reason == null ? AuditAction.DOCUMENT_APPROVE : AuditAction.DOCUMENT_DECLINE)
                            .on("document", documentId)
                            .with("account", decided.accountId())
                            .with("kind", decided.kind()));
            events.document(tx, reason == null ? "document.approved" : "document.rejected", decided, admin);
            return decided;
        });
    }

    private static void requireInReview(Onboarding progress) {
        if (!progress.status().isOpen() && progress.status() != Onboarding.Status.APPROVED) {
            throw Refusal.conflict("onboarding.not-submitted", "The documents have not been handed in");
        }
    }

    private void begin(Tx tx, Onboarding before) {
        if (before.status() == Onboarding.Status.SUBMITTED) {
            progress.save(tx, before.underReview());
        }
    }

    private static Document decided(Document document, @Nullable String reason, Instant now, Actor admin) {
        return new Document(
                document.id(),
                document.accountId(),
                document.role(),
                document.kind(),
                document.fileId(),
                document.mediaType(),
                document.bytes(),
                document.expiresOn(),
                reason == null ? Status.APPROVED : Status.REJECTED,
                reason,
                document.uploadedAt(),
                now,
                admin.userId());
    }
}
