package com.foodieexpress.platform.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/// Keeps files: pictures, documents, proofs, reports. Private by default; what may be shown is decided by whoever hands
/// out the id.
///
/// A stored file never changes. Content is checked by the feature that accepts the upload.
public interface FileStore {

    record StoredFile(UUID id, String mediaType, long bytes, String sha256) {}

    /// Stores the content durably before it returns. Throws [com.foodieexpress.kernel.Refusal]
    /// `platform.file-too-large` above `limitBytes`.
    StoredFile put(InputStream content, String mediaType, long limitBytes);

    Optional<StoredFile> find(UUID id);

    /// The content of a stored file; the caller closes the stream. Empty when there is none.
    Optional<InputStream> open(UUID id);

    void delete(UUID id);
}
