package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.audit.Evidence.FoundCheckpoint;
import com.foodieexpress.platform.audit.Evidence.FoundRow;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

/// SQL of the verification. Whoever changed the tables may have changed their form too, so what cannot be read is a
/// finding and no failure.
final class VerifyStore {

    private static final int FETCH = 2000;

    UUID trail(Tx tx) {
        return tx.query("select id from audit.log").mapTo(UUID.class).one();
    }

    void eachRow(Tx tx, Consumer<FoundRow> reader) {
        tx.query("select " + AuditStore.COLUMNS + " from audit.entry order by seq nulls last, position")
                .setFetchSize(FETCH)
                .map((row, context) -> foundRow(row))
                .forEach(reader);
    }

    void eachCheckpoint(Tx tx, Consumer<FoundCheckpoint> reader) {
        tx.query("select size, root, sealed_at, previous, key_id, signature from audit.checkpoint order by size")
                .setFetchSize(FETCH)
                .map((row, context) -> foundCheckpoint(row))
                .forEach(reader);
    }

    void eachNode(Tx tx, Consumer<TreeNode> reader) {
        tx.query("select level, idx, hash from audit.node where length(hash) = 32 order by level, idx")
                .setFetchSize(FETCH)
                .map((row, context) ->
                        new TreeNode(row.getInt("level"), row.getLong("idx"), Hash.of(row.getBytes("hash"))))
                .forEach(reader);
    }

    private static FoundRow foundRow(ResultSet row) throws SQLException {
        Long seq = row.getObject("seq", Long.class);
        try {
            return new FoundRow(seq, AuditStore.row(row));
        } catch (RuntimeException unreadable) {
            return new FoundRow(seq, null);
        }
    }

    private static FoundCheckpoint foundCheckpoint(ResultSet row) throws SQLException {
        long size = row.getLong("size");
        try {
            return new FoundCheckpoint(size, SealStore.checkpoint(row));
        } catch (RuntimeException unreadable) {
            return new FoundCheckpoint(size, null);
        }
    }
}
