package com.foodieexpress.platform.audit;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a verification looks at. Each part can be gone through once.
interface Evidence {

    /// An entry as found; `row` is null when it is no readable entry any more.
    record FoundRow(@Nullable Long seq, @Nullable AuditRow row) {}

    /// A checkpoint as found; null when it is no readable checkpoint.
    record FoundCheckpoint(long size, @Nullable Checkpoint checkpoint) {}

    UUID trail();

    /// The lines of the witness file. They are read first: the database only grows meanwhile.
    void eachWitnessLine(Consumer<String> reader);

    void eachCheckpoint(Consumer<FoundCheckpoint> reader);

    void eachRow(Consumer<FoundRow> reader);

    void eachNode(Consumer<TreeNode> reader);
}
