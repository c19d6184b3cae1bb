package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The ranges against the plainest model: a set of numbers.
class SeqRangesTest {

    @Property
    void aNumberIsNewExactlyWhenTheSetDidNotHoldIt(@ForAll("arrivals") List<Long> arrivals) {
        var ranges = new SeqRanges();
        Set<Long> model = new HashSet<>();
        for (Long seq : arrivals) {
            assertThat(ranges.hasRoomFor(seq)).isTrue();
            assertThat(ranges.add(seq)).as("seq %d", seq).isEqualTo(model.add(seq));
            assertThat(ranges.contiguousEnd()).isEqualTo(unbrokenEnd(model));
        }
    }

    @Property
    void whatWasStoredAndReadAgainGoesOnAsBefore(
            @ForAll("arrivals") List<Long> before, @ForAll("arrivals") List<Long> after) {
        var kept = new SeqRanges();
        before.forEach(kept::add);
        SeqRanges read = SeqRanges.parse(kept.toString());
        assertThat(read).hasToString(kept.toString());
        for (Long seq : after) {
            assertThat(read.add(seq)).isEqualTo(kept.add(seq));
        }
        assertThat(read).hasToString(kept.toString());
    }

    @Property
    void theOrderOfArrivalLeavesNoTrace(@ForAll("arrivals") List<Long> arrivals) {
        var forwards = new SeqRanges();
        arrivals.forEach(forwards::add);
        var backwards = new SeqRanges();
        arrivals.reversed().forEach(backwards::add);
        assertThat(backwards).hasToString(forwards.toString());
    }

    @Test
    void theTextIsThatOfAPostgresMultirange() {
        var ranges = new SeqRanges();
        assertThat(ranges).hasToString("{}");
        List.of(0L, 1L, 5L, 3L).forEach(ranges::add);
        assertThat(ranges).hasToString("{[0,2),[3,4),[5,6)}");
    }

    @Test
    void aRunThatDoesNotBeginAtTheBeginningAcknowledgesNothing() {
        var ranges = new SeqRanges();
        ranges.add(7);
        assertThat(ranges.contiguousEnd()).isEqualTo(-1);
        ranges.add(1);
        assertThat(ranges.contiguousEnd()).isEqualTo(1);
        for (long seq = 2; seq <= 6; seq++) {
            ranges.add(seq);
        }
        assertThat(ranges.contiguousEnd()).isEqualTo(7);
    }

    @Test
    void aFullSetTakesOnlyNumbersThatOpenNoFurtherRange() {
        var ranges = new SeqRanges();
        for (long i = 0; i < SeqRanges.MOST_RANGES; i++) {
            ranges.add(i * 10);
        }
        assertThat(ranges.hasRoomFor(5)).isFalse();
        assertThat(ranges.hasRoomFor(1_000_000)).isFalse();
        assertThat(ranges.hasRoomFor(10)).as("known").isTrue();
        assertThat(ranges.hasRoomFor(11)).as("follows a range").isTrue();
        assertThat(ranges.hasRoomFor(19)).as("comes before a range").isTrue();
    }

    @Provide
    Arbitrary<List<Long>> arrivals() {
        // A small space makes repeats, joins and gaps likely.
        return Arbitraries.longs().between(0, 40).list().ofMaxSize(120);
    }

    private static long unbrokenEnd(Set<Long> model) {
        long begin = model.contains(0L) ? 0 : 1;
        long end = begin;
        while (model.contains(end)) {
            end++;
        }
        return end == begin ? -1 : end - 1;
    }
}
