package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A sealed trail in memory, made as the platform makes it, whose database side may then be tampered with at will. The
/// witness lines and the keys are out of the tamperer's reach.
final class TrailModel implements Evidence {

    static final AuditKeys KEYS = AuditTrails.keys(1);

    /// An entry's row, which a tamperer may write as he likes.
    record Row(@Nullable Long seq, AuditRow.Content content, Hash mark) {

        Row at(@Nullable Long other) {
            return new Row(other, content, mark);
        }

        AuditRow stored() {
            return new AuditRow(seq, content, mark);
        }
    }

    final UUID trail = UUID.randomUUID();
    final List<Row> rows = new ArrayList<>();
    final TreeMap<Frontier.Place, Hash> nodes = new TreeMap<>(
            (a, b) -> a.level() == b.level() ? Long.compare(a.index(), b.index()) : a.level() - b.level());
    final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    final List<String> witness = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T19:00:00Z");
    private final Random random;
    private long witnessed;

    /// A trail of about `size` entries under checkpoints of 1 to 9 entries; the witness lags behind by `lag`
    /// checkpoints.
    TrailModel(Random random, int size, int lag) {
        this.random = random;
        var tree = new Frontier();
        var records = new ArrayList<WitnessRecord>();
        Checkpoint last = null;
        while (rows.size() < size) {
            int count = 1 + random.nextInt(Math.min(9, size - rows.size()));
            var leaves = new ArrayList<Hash>();
            for (int i = 0; i < count; i++) {
                Row row = newRow(tree.size() + 1);
                rows.add(row);
                leaves.add(row.stored().leaf(trail));
                tree.add(leaves.getLast()).forEach(this::put);
            }
            last = Checkpoint.sign(trail, KEYS, tree.size(), tree.root(), tick(), last);
            checkpoints.put(last.size(), last);
            records.add(new WitnessRecord(last, leaves));
        }
        for (WitnessRecord each : records.subList(0, Math.max(0, records.size() - lag))) {
            witness.add(each.line());
            witnessed = each.checkpoint().size();
        }
    }

    long size() {
        return rows.stream().filter(row -> row.seq() != null).count();
    }

    long witnessed() {
        return witnessed;
    }

    Row row(long seq) {
        return rows.stream()
                .filter(row -> row.seq() != null && row.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    void replace(Row old, Row changed) {
        rows.set(rows.indexOf(old), changed);
    }

    /// An entry with the platform's mark.
    Row newRow(@Nullable Long seq) {
        var content = new AuditRow.Content(
                UuidV7.next(),
                tick(),
                UuidV7.next(),
                "admin",
                random.nextBoolean() ? UuidV7.next() : null,
                AuditAction.values()[random.nextInt(AuditAction.values().length)].wire(),
                "account",
                UuidV7.next().toString(),
                "done",
                random.nextBoolean() ? UuidV7.next().toString() : null,
                "192.0.2.0/24",
                "{\"times\":" + random.nextInt(100) + "}");
        return new Row(seq, content, KEYS.mark(content.bytes(trail)));
    }

    private static long seq(Row row) {
        return Objects.requireNonNull(row.stored().seq());
    }

    /// What somebody writes who wants the tree to fit the rows as they are now.
    void makeTreeFit() {
        nodes.clear();
        var tree = new Frontier();
        rows.stream()
                .filter(row -> row.seq() != null)
                .sorted(Comparator.comparingLong(TrailModel::seq))
                .forEach(row -> tree.add(row.stored().leaf(trail)).forEach(this::put));
    }

    /// The tree over the rows as they are now, up to a size.
    Hash rootOf(long size) {
        var tree = new Frontier();
        for (long seq = 1; seq <= size; seq++) {
            tree.add(row(seq).stored().leaf(trail));
        }
        return tree.root();
    }

    Instant tick() {
        now = now.plus(Duration.ofNanos(1_000L * (1 + random.nextInt(2_000_000))));
        return now;
    }

    private void put(TreeNode node) {
        nodes.put(new Frontier.Place(node.level(), node.index()), node.hash());
    }

    Verifier.Report verify() {
        return Verifier.verify(KEYS, this);
    }

    @Override
    public UUID trail() {
        return trail;
    }

    @Override
    public void eachWitnessLine(Consumer<String> reader) {
        witness.forEach(reader);
    }

    @Override
    public void eachCheckpoint(Consumer<FoundCheckpoint> reader) {
        checkpoints.forEach((size, checkpoint) -> reader.accept(new FoundCheckpoint(size, checkpoint)));
    }

    @Override
    public void eachRow(Consumer<FoundRow> reader) {
        rows.stream()
                .sorted((a, b) -> Long.compare(place(a), place(b)))
                .forEach(row -> reader.accept(new FoundRow(row.seq(), row.stored())));
    }

    @Override
    public void eachNode(Consumer<TreeNode> reader) {
        nodes.forEach((place, hash) -> reader.accept(new TreeNode(place.level(), place.index(), hash)));
    }

    private static long place(Row row) {
        return row.seq() == null ? Long.MAX_VALUE : row.seq();
    }
}
