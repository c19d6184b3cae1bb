package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Tx;
import java.util.UUID;
import java.util.function.Consumer;

/// The trail as it stands in the database, in one transaction, and its witness file.
///
/// The transaction should see one state throughout (repeatable read) and have read nothing before: the witness is read
/// first, so that it cannot be ahead of what is then read here.
final class DatabaseEvidence implements Evidence {

    private final UUID trail;
    private final Tx tx;
    private final WitnessFile witness;
    private final VerifyStore store = new VerifyStore();

    DatabaseEvidence(UUID trail, Tx tx, WitnessFile witness) {
        this.trail = trail;
        this.tx = tx;
        this.witness = witness;
    }

    @Override
    public UUID trail() {
        return trail;
    }

    @Override
    public void eachWitnessLine(Consumer<String> reader) {
        witness.eachLine(reader);
    }

    @Override
    public void eachCheckpoint(Consumer<FoundCheckpoint> reader) {
        store.eachCheckpoint(tx, reader);
    }

    @Override
    public void eachRow(Consumer<FoundRow> reader) {
        store.eachRow(tx, reader);
    }

    @Override
    public void eachNode(Consumer<TreeNode> reader) {
        store.eachNode(tx, reader);
    }
}
