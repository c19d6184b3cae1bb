package com.foodieexpress.tracking.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What one request brought: fixes of one rider and session, those refused at once, and the promise of an answer after
/// the commit.
record FixUpload(
        UUID riderId, UUID session, List<Fix> fixes, List<Refused> refused, CompletableFuture<Receipt> receipt) {

    /// `field` names what was wrong.
    record Refused(long seq, String code, String field) {}

    /// `acknowledged` is the end of the unbroken run of stored sequence numbers from the first one on; -1 when nothing
    /// is stored.
    record Receipt(UUID session, long acknowledged, int stored, int duplicates, List<Refused> refused) {}
}
