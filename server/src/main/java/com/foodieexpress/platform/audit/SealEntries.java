package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives committed entries their place in the sequence and signs the tree they make.
///
/// Only entries whose transaction nothing older can follow are taken, as the event log numbers its events (decision
/// 0002), so the sequence has no gaps and no late arrivals. One node at a time; others find the lock taken and do
/// nothing.
final class SealEntries {

    private static final int BATCH = 1000;

    private final Database database;
    private final AuditKeys keys;
    private final WallClock clock;
    private final SealStore store = new SealStore();

    SealEntries(Database database, AuditKeys keys, WallClock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /// Answers how many entries were sealed. Throws [TrailDamaged] when the tree is not what the last checkpoint says.
    int seal() {
        if (!database.read(store::hasUnsealed)) {
            return 0;
        }
        return database.write(tx -> store.tryLock(tx) ? sealLocked(tx) : 0);
    }

    private int sealLocked(Tx tx) {
        UUID trail = store.trail(tx);
        Checkpoint last = store.lastCheckpoint(tx).orElse(null);
        Frontier tree = tree(tx, trail, last);
        List<SealStore.Settled> entries = store.settled(tx, BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        var nodes = new ArrayList<TreeNode>();
        long first = tree.size() + 1;
        entries.forEach(entry -> nodes.addAll(tree.add(entry.row().leaf(trail))));
        store.place(tx, first, entries);
        store.insert(tx, nodes);
        store.insert(tx, Checkpoint.sign(trail, keys, tree.size(), tree.root(), clock.instant(), last));
        return entries.size();
    }

    /// The tree as the last checkpoint left it.
    private Frontier tree(Tx tx, UUID trail, @Nullable Checkpoint last) {
        if (last == null) {
            return new Frontier();
        }
        if (!keys.knows(last.keyId())) {
            throw new TrailDamaged("checkpoint " + last.size() + " was signed with the key " + last.keyId()
                    + ", which is not among ours: set FOODIE_AUDIT_KEY to the same keys on every node");
        }
        if (!last.isSigned(trail, keys)) {
            throw new TrailDamaged("checkpoint " + last.size() + " bears a wrong signature");
        }
        Optional<Frontier> tree = store.frontier(tx, last.size());
        if (tree.isEmpty() || !tree.get().root().equals(last.root())) {
            throw new TrailDamaged("the tree does not lead to the root of checkpoint " + last.size());
        }
        return tree.get();
    }
}
