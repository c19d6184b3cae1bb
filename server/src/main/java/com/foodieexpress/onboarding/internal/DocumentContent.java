package com.foodieexpress.onboarding.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.files.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/// Hands out a paper's content, as something to be saved and never to be run.
@ApplicationScoped
class DocumentContent {

    private final Database database;
    private final FileStore files;
    private final DocumentStore documents = new DocumentStore();

    DocumentContent(Database database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    /// Another's document is not found (404), but for administrators.
    Response of(UUID documentId, Actor reader) {
        Document document = database.read(tx -> documents.required(tx, documentId));
        boolean own = document.accountId().equals(reader.userId()) && document.role() == reader.role();
        if (!own && !reader.is(Role.ADMIN)) {
            throw DocumentStore.unknown();
        }
        InputStream content = files.open(document.fileId()).orElseThrow(DocumentStore::unknown);
        String ending = document.mediaType().equals(Upload.PDF.mediaType()) ? ".pdf" : ".jpg";
        return Response.ok(content, document.mediaType())
                .header("Content-Length", document.bytes())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document.kind().wire() + ending + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
