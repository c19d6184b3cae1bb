package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies checkpoints and leaves out of the database into this node's witness file, whoever sealed them, and holds the
/// database against what the file remembers. Used by one thread.
final class KeepWitness {

    private static final int BATCH = 500;

    private final Database database;
    private final AuditKeys keys;
    private final Path folder;
    private final SealStore store = new SealStore();
    private @Nullable WitnessFile file;
    private @Nullable Checkpoint last;
    private Frontier tree = new Frontier();

    KeepWitness(Database database, AuditKeys keys, Path folder) {
        this.database = database;
        this.keys = keys;
        this.folder = folder;
    }

    /// Answers how many checkpoints were copied. Throws [TrailDamaged] when the database is behind the file, tells
    /// another
    /// story, or holds a checkpoint that is not ours.
    int catchUp() {
        UUID trail = database.read(store::trail);
        WitnessFile witness = open(trail);
        requireRemembered();
        int copied = 0;
        List<WitnessRecord> batch = next(trail);
        while (!batch.isEmpty()) {
            append(witness, batch);
            last = batch.getLast().checkpoint();
            copied += batch.size();
            batch = next(trail);
        }
        return copied;
    }

    /// What could not be written is read from the database again: the file alone says how far it is.
    private void append(WitnessFile witness, List<WitnessRecord> batch) {
        try {
            witness.append(batch);
        } catch (UncheckedIOException e) {
            file = null;
            throw e;
        }
    }

    private WitnessFile open(UUID trail) {
        WitnessFile known = file;
        if (known != null) {
            return known;
        }
        WitnessFile opened = WitnessFile.of(folder, trail);
        var grown = new Frontier();
        var lines = new ArrayDeque<Checkpoint>(1);
        opened.eachLine(line -> {
            WitnessRecord each = WitnessRecord.of(line);
            each.leaves().forEach(grown::add);
            lines.clear();
            lines.add(each.checkpoint());
        });
        Checkpoint latest = lines.peek();
        if (latest != null && (grown.size() != latest.size() || !grown.root().equals(latest.root()))) {
            throw new TrailDamaged("the witness file does not lead to its own last root: " + opened.path());
        }
        tree = grown;
        last = latest;
        file = opened;
        return opened;
    }

    /// The database must still hold the last checkpoint that was written down outside.
    private void requireRemembered() {
        Checkpoint remembered = last;
        if (remembered == null) {
            return;
        }
        Checkpoint stored =
                database.read(tx -> store.checkpoint(tx, remembered.size())).orElse(null);
        if (!remembered.equals(stored)) {
            throw new TrailDamaged("the database does not hold checkpoint " + remembered.size()
                    + ", which was witnessed outside: it was rolled back or changed. See ./foodie verify-audit");
        }
    }

    private List<WitnessRecord> next(UUID trail) {
        return database.read(tx -> {
            var records = new ArrayList<WitnessRecord>();
            for (Checkpoint each : store.checkpointsAfter(tx, tree.size(), BATCH)) {
                records.add(record(tx, trail, each));
            }
            return records;
        });
    }

    private WitnessRecord record(Tx tx, UUID trail, Checkpoint checkpoint) {
        List<Hash> leaves = store.leaves(tx, tree.size(), checkpoint.size());
        Frontier grown = tree.copy();
        leaves.forEach(grown::add);
        boolean fits = grown.size() == checkpoint.size() && grown.root().equals(checkpoint.root());
        if (!fits || !checkpoint.isSigned(trail, keys)) {
            throw new TrailDamaged("checkpoint " + checkpoint.size() + " is not ours or does not fit its leaves");
        }
        tree = grown;
        return new WitnessRecord(checkpoint, leaves);
    }
}
