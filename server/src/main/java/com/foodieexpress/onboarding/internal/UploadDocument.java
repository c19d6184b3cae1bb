package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.onboarding.internal.Onboarding.Status;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.files.FileStore;
import com.foodieexpress.platform.files.FileStore.StoredFile;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a paper in. A new one of the same kind replaces the old, whose content is deleted.
@ApplicationScoped
class UploadDocument {

    private static final int MOST_YEARS = 30;
    /// Why somebody is approved who traded before papers were asked for.
    static final String BEFORE_PAPERS = "Approved before papers were asked for";

    private final Database database;
    private final CleanContent clean;
    private final FileStore files;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore progress = new OnboardingStore();

    UploadDocument(Database database, CleanContent clean, FileStore files, AuditTrail trail, BusinessClock clock) {
        this.database = database;
        this.clean = clean;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /// Refuses, naming the field, a kind not asked of this role, a file that is no paper, and a date of expiry that is
    /// missing or past.
    Document upload(Actor owner, DocumentKind kind, byte[] content, String mediaType, @Nullable LocalDate expiresOn) {
        if (kind.role() != owner.role()) {
            throw Refusal.invalid("kind", "is not asked of your role");
        }
        checkExpiry(kind, expiresOn);
        CleanContent.Cleaned cleaned = clean.of(content, mediaType);
        StoredFile file =
                files.put(new ByteArrayInputStream(cleaned.content()), cleaned.mediaType(), 4L * Upload.MOST_BYTES);
        try {
            var document = new Document(
                    UuidV7.next(),
                    owner.id(),
                    owner.role(),
                    kind,
                    file.id(),
                    file.mediaType(),
                    file.bytes(),
                    expiresOn,
                    Document.Status.PENDING,
                    null,
                    clock.instant(),
                    null,
                    null);
            database.write(tx -> replace(tx, document, owner)).ifPresent(files::delete);
            return document;
        } catch (RuntimeException e) {
            files.delete(file.id());
            throw e;
        }
    }

    /// Answers the file that is needed no more.
    private Optional<UUID> replace(Tx tx, Document document, Actor owner) {
        Onboarding before = progress.lock(tx, document.accountId(), document.role());
        Optional<Document> old = documents.listOf(tx, document.accountId(), document.role()).stream()
                .filter(each -> each.kind() == document.kind())
                .findFirst();
        old.ifPresent(each -> documents.delete(tx, each.id()));
        documents.insert(tx, document);
        renew(tx, before, owner);
        trail.append(
                tx,
                AuditEntry.of(owner, AuditAction.DOCUMENT_UPLOAD)
                        .on("document", document.id())
                        .with("kind", document.kind())
                        .with("bytes", document.bytes()));
        return old.map(Document::fileId);
    }

    /// Somebody who trades already shows a newer paper: it goes to the queue, and trading goes on.
    private void renew(Tx tx, Onboarding before, Actor owner) {
        Instant now = clock.instant();
        if (owner.mayTrade() && before.status() == Status.DRAFT) {
            progress.save(
                    tx,
                    new Onboarding(
                            before.accountId(), before.role(), Status.APPROVED, null, BEFORE_PAPERS, now, null, null));
        } else if (before.status() == Status.APPROVED) {
            progress.save(
                    tx,
                    new Onboarding(
                            before.accountId(),
                            before.role(),
                            Status.APPROVED,
                            null,
                            before.waiver(),
                            now,
                            before.decidedAt(),
                            before.decidedBy()));
        }
    }

    private void checkExpiry(DocumentKind kind, @Nullable LocalDate expiresOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (expiresOn == null) {
            if (kind.expires()) {
                throw Refusal.invalid("expiresOn", "must say until when the document is valid");
            }
        } else if (expiresOn.isBefore(today)) {
            throw Refusal.invalid("expiresOn", "is past");
        } else if (expiresOn.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.invalid("expiresOn", "is too far off");
        }
    }
}
