package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.audit.AuditJson.CheckpointJson;
import com.foodieexpress.platform.audit.AuditJson.ConsistencyJson;
import com.foodieexpress.platform.audit.AuditJson.EntryJson;
import com.foodieexpress.platform.audit.AuditJson.ProofJson;
import com.foodieexpress.platform.audit.AuditJson.ProvenEntryJson;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the trail and makes proofs from its tree.
@ApplicationScoped
class ReadTrail {

    private final Database database;
    private final AuditKeys keys;
    private final AuditStore store = new AuditStore();
    private final SealStore seals = new SealStore();

    ReadTrail(Database database, AuditKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// The number of a checkpoint; refuses (400) what is none.
    static long size(String name, @Nullable String text) {
        try {
            long size = text == null ? 0 : Long.parseLong(text);
            if (size >= 1) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a missing one
        }
        throw Refusal.invalid(name, "must be the size of a checkpoint");
    }

    /// Newest first.
    Page<AuditRow> list(AuditFilter filter, PageQuery page) {
        List<AuditRow> rows = database.read(tx -> store.list(tx, filter, page));
        return page.cut(rows, row -> row.content().id());
    }

    /// The entry and, once it is sealed, its proof under the first checkpoint that covers it.
    ProvenEntryJson proven(UUID id) {
        return database.read(tx -> {
            AuditRow row = store.find(tx, id)
                    .orElseThrow(() -> Refusal.notFound("platform.no-audit-entry", "There is no such entry"));
            return new ProvenEntryJson(EntryJson.of(row), proof(tx, row));
        });
    }

    ConsistencyJson consistency(long first, long second) {
        return database.read(tx -> {
            Checkpoint older = checkpoint(tx, first);
            Checkpoint newer = checkpoint(tx, second);
            if (older.size() > newer.size()) {
                throw Refusal.invalid("second", "must not be smaller than first");
            }
            UUID trail = store.trail(tx);
            List<Hash> path = proofs(tx).consistency(older.size(), newer.size());
            return new ConsistencyJson(
                    CheckpointJson.of(older, trail),
                    CheckpointJson.of(newer, trail),
                    path.stream().map(Hash::base64).toList(),
                    keys.signerOpen());
        });
    }

    private Checkpoint checkpoint(Tx tx, long size) {
        return seals.checkpoint(tx, size)
                .orElseThrow(
                        () -> Refusal.notFound("platform.no-checkpoint", "There is no checkpoint of size " + size));
    }

    private @Nullable ProofJson proof(Tx tx, AuditRow row) {
        Long seq = row.seq();
        Checkpoint checkpoint = seq == null ? null : seals.covering(tx, seq).orElse(null);
        if (seq == null || checkpoint == null) {
            return null;
        }
        UUID trail = store.trail(tx);
        return new ProofJson(
                Base64.getEncoder().encodeToString(row.data(trail)),
                row.leaf(trail).base64(),
                seq - 1,
                proofs(tx).inclusion(seq - 1, checkpoint.size()).stream()
                        .map(Hash::base64)
                        .toList(),
                CheckpointJson.of(checkpoint, trail),
                keys.signerOpen());
    }

    private Proofs proofs(Tx tx) {
        return new Proofs((level, index) -> seals.node(tx, level, index)
                .orElseThrow(() -> new TrailDamaged("the tree has no hash " + index + " of level " + level)));
    }
}
