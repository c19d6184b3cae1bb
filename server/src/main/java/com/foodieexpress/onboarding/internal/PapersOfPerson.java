package com.foodieexpress.onboarding.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.files.FileStore;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The papers somebody showed to be let in. The export names them (each can be downloaded from the onboarding page); an
/// erasure deletes them with their files.
@ApplicationScoped
class PapersOfPerson implements PersonalData {

    record PaperJson(
            UUID id,
            String role,
            String kind,
            String mediaType,
            String status,
            @Nullable LocalDate expiresOn,
            Instant uploadedAt) {}

    private final FileStore files;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore progress = new OnboardingStore();

    PapersOfPerson(FileStore files) {
        this.files = files;
    }

    @Override
    public String section() {
        return "papers";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        List<PaperJson> all = documents.listOfPerson(tx, person).stream()
                .map(document -> new PaperJson(
                        document.id(),
                        document.role().wire(),
                        document.kind().wire(),
                        document.mediaType(),
                        document.status().name(),
                        document.expiresOn(),
                        document.uploadedAt()))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /// The files go before the commit: if the erasure fails afterwards, papers are missing that their owner wanted
    /// gone;
    /// the other way round a killed node would leave somebody's passport behind, known to nobody.
    @Override
    public void erase(Tx tx, UUID person) {
        for (Document document : documents.listOfPerson(tx, person)) {
            documents.delete(tx, document.id());
            files.delete(document.fileId());
        }
        progress.deleteOf(tx, person);
    }
}
