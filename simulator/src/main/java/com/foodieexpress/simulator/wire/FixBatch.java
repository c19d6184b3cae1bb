package com.foodieexpress.simulator.wire;

import java.util.List;
import java.util.UUID;

/// Fixes of one phone session, oldest first.
public record FixBatch(UUID session, List<Fix> fixes) {
    public FixBatch {
        fixes = List.copyOf(fixes);
    }
}
