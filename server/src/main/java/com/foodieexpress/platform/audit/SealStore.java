package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/// SQL of sealing, of the tree and of the checkpoints.
final class SealStore {

    private static final String CHECKPOINT = "size, root, sealed_at, previous, key_id, signature";

    /// An entry nothing older can follow, by its place in the table.
    record Settled(long position, AuditRow row) {}

    UUID trail(Tx tx) {
        return tx.query("select id from audit.log").mapTo(UUID.class).one();
    }

    boolean hasUnsealed(Tx tx) {
        return tx.query("select exists (select 1 from audit.entry where seq is null)")
                .mapTo(Boolean.class)
                .one();
    }

    /// Its own statement: the next one takes its snapshot after the lock is held.
    boolean tryLock(Tx tx) {
        return tx.query("select pg_try_advisory_xact_lock(7368120310)")
                .mapTo(Boolean.class)
                .one();
    }

    /// Unsealed entries in the order they were written in, up to the first whose transaction might still have older
    /// companions in flight.
    List<Settled> settled(Tx tx, int limit) {
        return tx.query("""
                        select * from (
                            select position, bool_and(xid < pg_snapshot_xmin(pg_current_snapshot())) over (order by position) as settled,
                                """ + AuditStore.COLUMNS + """
                             from (select * from audit.entry where seq is null order by position limit :limit) candidates) judged
                        where settled order by position""")
                .bind("limit", limit)
                .map((row, context) -> new Settled(row.getLong("position"), AuditStore.row(row)))
                .list();
    }

    /// Numbers the entries from `first` on.
    void place(Tx tx, long first, List<Settled> entries) {
        PreparedBatch batch = tx.batch("update audit.entry set seq = :seq where position = :position");
        for (int i = 0; i < entries.size(); i++) {
            batch.bind("seq", first + i)
                    .bind("position", entries.get(i).position())
                    .add();
        }
        batch.execute();
    }

    void insert(Tx tx, List<TreeNode> nodes) {
        PreparedBatch batch = tx.batch("insert into audit.node (level, idx, hash) values (:level, :idx, :hash)");
        for (TreeNode node : nodes) {
            batch.bind("level", node.level())
                    .bind("idx", node.index())
                    .bind("hash", node.hash().bytes())
                    .add();
        }
        batch.execute();
    }

    void insert(Tx tx, Checkpoint checkpoint) {
        tx.update("insert into audit.checkpoint (" + CHECKPOINT
                        + ") values (:size, :root, :sealedAt, :previous, :keyId, :signature)")
                .bind("size", checkpoint.size())
                .bind("root", checkpoint.root().bytes())
                .bind("sealedAt", checkpoint.sealedAt())
                .bind("previous", checkpoint.previous().bytes())
                .bind("keyId", checkpoint.keyId())
                .bind("signature", Base64.getDecoder().decode(checkpoint.signature()))
                .execute();
    }

    Optional<Checkpoint> lastCheckpoint(Tx tx) {
        return tx.query("select " + CHECKPOINT + " from audit.checkpoint order by size desc limit 1")
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    Optional<Checkpoint> checkpoint(Tx tx, long size) {
        return tx.query("select " + CHECKPOINT + " from audit.checkpoint where size = :size")
                .bind("size", size)
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    List<Checkpoint> checkpointsAfter(Tx tx, long size, int limit) {
        return tx.query("select " + CHECKPOINT + " from audit.checkpoint where size > :size order by size limit :limit")
                .bind("size", size)
                .bind("limit", limit)
                .map((row, context) -> checkpoint(row))
                .list();
    }

    /// The first checkpoint that covers this place in the sequence.
    Optional<Checkpoint> covering(Tx tx, long seq) {
        return tx.query("select " + CHECKPOINT + " from audit.checkpoint where size >= :seq order by size limit 1")
                .bind("seq", seq)
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    /// Empty when a part of it is missing.
    Optional<Frontier> frontier(Tx tx, long size) {
        var peaks = new ArrayList<Hash>();
        for (Frontier.Place place : Frontier.places(size)) {
            Optional<Hash> peak = node(tx, place.level(), place.index());
            if (peak.isEmpty()) {
                return Optional.empty();
            }
            peaks.add(peak.get());
        }
        return Optional.of(new Frontier(size, peaks));
    }

    Optional<Hash> node(Tx tx, int level, long index) {
        return tx.query("select hash from audit.node where level = :level and idx = :index")
                .bind("level", level)
                .bind("index", index)
                .map((row, context) -> Hash.of(row.getBytes("hash")))
                .findOne();
    }

    /// The leaves from `first` (counted from 0) to before `end`.
    List<Hash> leaves(Tx tx, long first, long end) {
        return tx.query("select hash from audit.node where level = 0 and idx >= :first and idx < :end order by idx")
                .bind("first", first)
                .bind("end", end)
                .map((row, context) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                row.getTimestamp("sealed_at").toInstant(),
                Hash.of(row.getBytes("previous")),
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }
}
