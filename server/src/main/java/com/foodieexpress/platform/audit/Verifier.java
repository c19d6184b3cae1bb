package com.foodieexpress.platform.audit;

import static com.foodieexpress.platform.audit.Fault.Kind.CHANGED;
import static com.foodieexpress.platform.audit.Fault.Kind.DELETED;
import static com.foodieexpress.platform.audit.Fault.Kind.INSERTED;
import static com.foodieexpress.platform.audit.Fault.Kind.ROLLED_BACK;
import static com.foodieexpress.platform.audit.Fault.Kind.TREE;
import static com.foodieexpress.platform.audit.Fault.Kind.TRUNCATED;

import com.foodieexpress.platform.audit.Evidence.FoundRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Verifies a trail from its first entry to its last: entries against leaves, leaves against signed roots, checkpoints
/// against keys and witness. Finds what was changed and says where.
///
/// Nothing in the database is believed: what holds are the keys and, for what it covers, the witness file. For one use.
final class Verifier {

    /// What was gone through, and what was found.
    record Report(
            UUID trail,
            long entries,
            long unsealed,
            long checkpoints,
            long witnessed,
            long sealedSize,
            @Nullable Hash root,
            List<Fault> faults) {

        Report {
            faults = List.copyOf(faults);
        }
    }

    private final AuditKeys keys;
    private final Evidence evidence;
    private final UUID trail;
    private final List<Fault> faults = new ArrayList<>();
    private final List<SequenceCheck.Found> rows = new ArrayList<>();
    private final Set<Long> unmarked = new HashSet<>();
    private final Map<Long, Hash> storedLeaves = new HashMap<>();
    private final Map<Frontier.Place, Hash> storedNodes = new HashMap<>();
    private long unsealed;

    private Verifier(AuditKeys keys, Evidence evidence) {
        this.keys = keys;
        this.evidence = evidence;
        this.trail = evidence.trail();
    }

    static Report verify(AuditKeys keys, Evidence evidence) {
        return new Verifier(keys, evidence).run();
    }

    private Report run() {
        var witness = new WitnessCheck(trail, keys, faults);
        evidence.eachWitnessLine(witness::read);
        var checkpoints = new CheckpointCheck(trail, keys, witness.checkpoints, faults);
        evidence.eachCheckpoint(checkpoints::read);
        long size = checkpoints.finish();
        evidence.eachRow(this::read);
        evidence.eachNode(this::read);

        var expected = new ExpectedLeaves(witness.leaves, storedLeaves, rows);
        expected.follow(checkpoints.good);
        addSequenceFaults(SequenceCheck.compare(expected.leaves, rows, size));
        if (expected.unknown != null) {
            tellUnknown(expected.unknown);
        }
        tellUnmarked();
        tellTree(expected.leaves);
        var root = new Frontier();
        expected.leaves.forEach(root::add);
        return new Report(
                trail,
                rows.size() - unsealed,
                unsealed,
                checkpoints.good.size(),
                witness.size(),
                size,
                root.size() == 0 ? null : root.root(),
                faults);
    }

    private void read(FoundRow found) {
        long seq = found.seq() == null ? 0 : found.seq();
        AuditRow row = found.row();
        if (seq == 0) {
            unsealed++;
        }
        rows.add(new SequenceCheck.Found(seq, row == null ? null : row.leaf(trail)));
        boolean marked = row != null && keys.marked(row.content().bytes(trail), row.mark());
        if (!marked && keys.canSign()) {
            unmarked.add(seq);
        }
    }

    private void read(TreeNode node) {
        if (node.level() == 0) {
            storedLeaves.put(node.index(), node.hash());
        } else {
            storedNodes.put(new Frontier.Place(node.level(), node.index()), node.hash());
        }
    }

    /// Entries that went with their checkpoints are told of once.
    private void addSequenceFaults(List<Fault> found) {
        Fault rolledBack = faults.stream()
                .filter(fault -> fault.kind() == ROLLED_BACK)
                .findFirst()
                .orElse(null);
        for (Fault each : found) {
            boolean told = each.kind() == TRUNCATED && rolledBack != null && each.from() >= rolledBack.from();
            if (!told) {
                faults.add(each);
            }
        }
    }

    /// What can be said of a stretch that does not lead to its signed root and was not witnessed.
    private void tellUnknown(ExpectedLeaves.Unknown stretch) {
        var seen = new HashSet<Long>();
        for (SequenceCheck.Found row : rows) {
            long seq = row.seq();
            if (seq < stretch.from() || seq > stretch.to()) {
                continue;
            }
            if (!seen.add(seq)) {
                faults.add(Fault.at(INSERTED, seq, "two entries claim the place " + seq));
            } else if (row.leaf() == null || !row.leaf().equals(storedLeaves.get(seq - 1))) {
                faults.add(Fault.at(CHANGED, seq, "entry " + seq + " and its leaf in the tree differ"));
            }
        }
        for (long seq = stretch.from(); seq <= stretch.to(); seq++) {
            if (!seen.contains(seq)) {
                faults.add(Fault.at(DELETED, seq, "entry " + seq + " is gone"));
            }
        }
        faults.add(new Fault(
                CHANGED,
                stretch.from(),
                stretch.to(),
                "these entries do not lead to the root that was signed, and no witness tells which of them"));
    }

    private void tellUnmarked() {
        for (long seq : unmarked) {
            if (faults.stream().noneMatch(fault -> seq != 0 && fault.covers(seq))) {
                faults.add(Fault.at(INSERTED, seq, "an entry bears no mark of the application: it came another way"));
            }
        }
    }

    /// Proofs are made from these hashes; when one is wrong, proofs fail though the entries are whole.
    private void tellTree(List<Hash> leaves) {
        List<Hash> level = leaves;
        for (int height = 0; !level.isEmpty(); height++) {
            var above = new ArrayList<Hash>();
            for (int i = 0; i < level.size(); i++) {
                Hash stored = height == 0 ? storedLeaves.get((long) i) : storedNodes.get(new Frontier.Place(height, i));
                tellNode(height, i, level.get(i).equals(stored));
                if (i % 2 == 1) {
                    above.add(Merkle.node(level.get(i - 1), level.get(i)));
                }
            }
            level = above;
        }
    }

    private void tellNode(int level, long index, boolean right) {
        if (right) {
            return;
        }
        long from = (index << level) + 1;
        long to = (index + 1) << level;
        boolean told = faults.stream().anyMatch(fault -> fault.from() <= to && from <= fault.to());
        if (!told) {
            faults.add(new Fault(TREE, from, to, "the hash " + index + " of level " + level + " is not theirs"));
        }
    }
}
