package com.foodieexpress.platform.audit;

import static com.foodieexpress.platform.audit.Fault.Kind.CHANGED;
import static com.foodieexpress.platform.audit.Fault.Kind.DELETED;
import static com.foodieexpress.platform.audit.Fault.Kind.FORGED_CHECKPOINT;
import static com.foodieexpress.platform.audit.Fault.Kind.INSERTED;
import static com.foodieexpress.platform.audit.Fault.Kind.MISSING_CHECKPOINT;
import static com.foodieexpress.platform.audit.Fault.Kind.REORDERED;
import static com.foodieexpress.platform.audit.Fault.Kind.ROLLED_BACK;
import static com.foodieexpress.platform.audit.Fault.Kind.TREE;
import static com.foodieexpress.platform.audit.Fault.Kind.TRUNCATED;

import com.foodieexpress.platform.audit.TrailModel.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The ways to tamper with a trail that somebody has who may write everything in the database, and what must be found.
enum Tampering {
    CHANGE_AN_ENTRY {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            long seq = 1 + random.nextLong(trail.size());
            Row row = trail.row(seq);
            trail.replace(row, changed(trail, row, random));
            if (random.nextBoolean()) {
                trail.makeTreeFit();
            }
            return new Expected(Set.of(CHANGED), seq, seq);
        }
    },
    DELETE_ENTRIES {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            long last = trail.size() - 1;
            long from = 1 + random.nextLong(last);
            long to = Math.min(last, from + random.nextInt(3));
            trail.rows.removeIf(row -> row.stored().seq() != null
                    && row.stored().seq() >= from
                    && row.stored().seq() <= to);
            boolean renumbered = random.nextBoolean();
            if (renumbered) {
                shift(trail, to + 1, from - to - 1);
                if (random.nextBoolean()) {
                    trail.makeTreeFit();
                }
            }
            return new Expected(Set.of(DELETED, TRUNCATED), from, to);
        }
    },
    INSERT_AN_ENTRY {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            long seq = 1 + random.nextLong(trail.size() + 1);
            Row copied = trail.rows.get(random.nextInt(trail.rows.size()));
            Row forged = random.nextInt(3) == 0 ? copied.at(seq) : trail.newRow(seq);
            boolean twice = random.nextBoolean();
            if (!twice) {
                shift(trail, seq, 1);
            }
            trail.rows.add(forged);
            if (!twice && random.nextBoolean()) {
                trail.makeTreeFit();
            }
            // A copy beside its original: nobody can tell which is which.
            return new Expected(Set.of(INSERTED), seq, twice ? seq : seq + 1);
        }
    },
    REORDER_ENTRIES {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            long first = 1 + random.nextLong(trail.size() - 1);
            long second = first + 1 + random.nextLong(trail.size() - first);
            Row one = trail.row(first);
            Row other = trail.row(second);
            trail.replace(one, one.at(second));
            trail.replace(other, other.at(first));
            if (random.nextBoolean()) {
                trail.makeTreeFit();
            }
            return new Expected(Set.of(REORDERED), first, second);
        }
    },
    TRUNCATE {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            long size = trail.size();
            long from = 1 + random.nextLong(size);
            trail.rows.removeIf(
                    row -> row.stored().seq() != null && row.stored().seq() >= from);
            if (random.nextBoolean()) {
                trail.makeTreeFit();
            }
            return new Expected(Set.of(TRUNCATED), from, size);
        }
    },
    ROLL_BACK_TO_AN_OLDER_CHECKPOINT {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            var older =
                    new ArrayList<>(trail.checkpoints.headMap(trail.witnessed()).keySet());
            older.add(0L);
            long size = older.get(random.nextInt(older.size()));
            trail.checkpoints.tailMap(size, false).clear();
            trail.rows.removeIf(
                    row -> row.stored().seq() == null || row.stored().seq() > size);
            trail.makeTreeFit();
            return new Expected(Set.of(ROLLED_BACK), size + 1, trail.witnessed());
        }
    },
    /// Another key, or our key's name with a signature that is not ours, over entries that were changed to fit.
    FORGE_A_CHECKPOINT {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            Long[] sizes = trail.checkpoints.keySet().toArray(Long[]::new);
            long size = sizes[random.nextInt(sizes.length)];
            Checkpoint real = Objects.requireNonNull(trail.checkpoints.get(size));
            if (random.nextBoolean()) {
                Row row = trail.row(1 + random.nextLong(size));
                trail.replace(row, changed(trail, row, random));
                trail.makeTreeFit();
            }
            Hash root = trail.rootOf(size);
            Instant at =
                    random.nextBoolean() ? real.sealedAt() : real.sealedAt().plusSeconds(1);
            var before = trail.checkpoints.lowerEntry(size);
            Checkpoint forged =
                    Checkpoint.sign(trail.trail, FOREIGN, size, root, at, before == null ? null : before.getValue());
            String keyId = random.nextBoolean() ? TrailModel.KEYS.signer() : forged.keyId();
            String signature =
                    random.nextInt(3) == 0 && !real.root().equals(root) ? real.signature() : forged.signature();
            trail.checkpoints.put(size, new Checkpoint(size, root, at, forged.previous(), keyId, signature));
            return new Expected(Set.of(FORGED_CHECKPOINT), size, size);
        }
    },
    REMOVE_A_CHECKPOINT {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            Long[] sizes =
                    trail.checkpoints.headMap(trail.witnessed(), true).keySet().toArray(Long[]::new);
            long size = sizes[random.nextInt(sizes.length)];
            trail.checkpoints.remove(size);
            Long before = trail.checkpoints.lowerKey(size);
            return new Expected(Set.of(MISSING_CHECKPOINT, ROLLED_BACK), before == null ? 1 : before + 1, size);
        }
    },
    CHANGE_THE_TREE {
        @Override
        Expected tamper(TrailModel trail, Random random) {
            Frontier.Place[] places = trail.nodes.keySet().toArray(Frontier.Place[]::new);
            Frontier.Place place = places[random.nextInt(places.length)];
            if (random.nextBoolean()) {
                trail.nodes.remove(place);
            } else {
                trail.nodes.put(place, Merkle.leaf(new byte[] {(byte) random.nextInt()}));
            }
            return new Expected(
                    Set.of(TREE), (place.index() << place.level()) + 1, (place.index() + 1) << place.level());
        }
    };

    private static final AuditKeys FOREIGN = AuditTrails.keys(666);

    /// What must be found: one of these faults, at these entries.
    record Expected(Set<Fault.Kind> kinds, long from, long to) {

        /// Found, and no farther away than the entries concerned.
        boolean isExactlyAmong(List<Fault> faults) {
            return faults.stream()
                    .anyMatch(fault -> kinds.contains(fault.kind()) && fault.from() >= from && fault.to() <= to);
        }

        /// Found within a stretch that contains the entries concerned.
        boolean isCoveredBy(List<Fault> faults) {
            Predicate<Fault> touches = fault -> fault.from() <= to && from <= fault.to();
            return faults.stream().anyMatch(touches);
        }
    }

    abstract Expected tamper(TrailModel trail, Random random);

    /// Moves all places from `first` on.
    private static void shift(TrailModel trail, long first, long by) {
        trail.rows.replaceAll(row -> {
            Long seq = row.seq();
            return seq != null && seq >= first ? row.at(seq + by) : row;
        });
    }

    private static Row changed(TrailModel trail, Row row, Random random) {
        AuditRow.Content was = row.content();
        int field = random.nextInt(10);
        var content = new AuditRow.Content(
                field == 0 ? trail.newRow(null).content().id() : was.id(),
                field == 1 ? was.recordedAt().plusNanos(1_000) : was.recordedAt(),
                field == 2 ? null : was.actorId(),
                field == 3 ? "customer" : was.actorRole(),
                field == 4 ? other(was.sessionId(), was.id()) : was.sessionId(),
                field == 5 ? was.action() + "x" : was.action(),
                field == 6 ? was.subjectKind() + "s" : was.subjectKind(),
                field == 7 ? null : was.subjectId(),
                was.outcome(),
                was.requestId(),
                field == 8 ? null : was.network(),
                field == 9 ? "{}" : was.details());
        if (random.nextInt(12) == 0) {
            return new Row(row.seq(), was, Merkle.leaf(new byte[] {1}));
        }
        return new Row(row.seq(), content, row.mark());
    }

    private static <T> @Nullable T other(@Nullable T is, T another) {
        return is == null ? another : null;
    }
}
