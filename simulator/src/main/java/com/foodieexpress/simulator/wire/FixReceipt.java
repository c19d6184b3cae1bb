package com.foodieexpress.simulator.wire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer to a batch: `acknowledged` is the contiguous end of the accepted numbers.
public record FixReceipt(
        UUID session,
        long acknowledged,
        int stored,
        int duplicates,
        @Nullable List<RefusedFix> refused) {

    public List<RefusedFix> refusedFixes() {
        return refused == null ? List.of() : refused;
    }

    /// A fix that the server will never store.
    public record RefusedFix(
            long seq, @Nullable String code, @Nullable String field) {}
}
