package com.foodieexpress.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.audit.Tampering.Expected;
import com.foodieexpress.testing.Rounds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever somebody with all rights on the database does to what is sealed, it is found, and where.
///
/// Each round has a number from which it can be repeated alone.
class TamperingTest {

    private static final int ROUNDS = Rounds.of(900, 9_900);

    @Test
    void everyTamperingIsFoundAndLocatedToTheEntry() {
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        for (int round = 0; round < ROUNDS; round++) {
            Tampering way = Tampering.values()[round % Tampering.values().length];
            var random = new Random(round);
            var trail = new TrailModel(random, 12 + random.nextInt(50), 0);
            Expected expected = way.tamper(trail, random);
            List<Fault> faults = trail.verify().faults();
            assertThat(expected.isExactlyAmong(faults))
                    .as("round %d, %s at %s: %s", round, way, expected, faults)
                    .isTrue();
            found.merge(way, 1, Integer::sum);
        }
        assertThat(found).containsOnlyKeys(Tampering.values());
        Rounds.tell("tamperings of the audit trail in memory, each found and located: %d, %s", ROUNDS, found);
    }

    /// Beyond the witness the signatures still hold: it is found, and located to the entry or to its checkpoint's.
    @Test
    void whatWasNotWitnessedYetIsFoundByItsSignatures() {
        for (int round = 0; round < ROUNDS / 3; round++) {
            Tampering way = Tampering.values()[round % Tampering.values().length];
            var random = new Random(1_000_000 + round);
            var trail = new TrailModel(random, 12 + random.nextInt(50), 1 + random.nextInt(3));
            if (trail.witnessed() == 0) {
                continue;
            }
            Expected expected = way.tamper(trail, random);
            List<Fault> faults = trail.verify().faults();
            assertThat(expected.isCoveredBy(faults))
                    .as("round %d, %s at %s: %s", round, way, expected, faults)
                    .isTrue();
        }
    }

    @Test
    void aTrailThatNobodyTouchedIsWell() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            var random = new Random(round);
            var trail = new TrailModel(random, random.nextInt(80), random.nextInt(4));
            assertThat(trail.verify().faults()).as("round %d", round).isEmpty();
        }
    }

    @Test
    void anEntryThatDidNotComeFromTheApplicationIsFoundThoughItWasSealed() {
        var trail = new TrailModel(new Random(7), 30, 0);
        TrailModel.Row real = trail.row(30);
        var planted = new TrailModel.Row(null, real.content(), Merkle.leaf(new byte[] {1}));
        trail.rows.add(planted);
        assertThat(trail.verify().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INSERTED));
    }

    @Test
    void severalTamperingsAtOnceAreAllFound() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            var random = new Random(2_000_000 + round);
            var trail = new TrailModel(random, 60, 0);
            Expected changed = Tampering.CHANGE_AN_ENTRY.tamper(trail, random);
            Expected moved = Tampering.REORDER_ENTRIES.tamper(trail, random);
            List<Fault> faults = trail.verify().faults();
            boolean mixed = moved.from() == changed.from() || moved.to() == changed.from();
            assertThat(faults).as("round %d", round).isNotEmpty();
            assertThat(mixed || changed.isExactlyAmong(faults))
                    .as("round %d: %s", round, faults)
                    .isTrue();
            assertThat(mixed || moved.isExactlyAmong(faults))
                    .as("round %d: %s", round, faults)
                    .isTrue();
        }
    }
}
