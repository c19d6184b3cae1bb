package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProcessorBudgetTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(7);
    private final ProcessorBudget half = new ProcessorBudget(0.5, 2 * SECOND, now::get);

    @Test
    void aBurstIsFreeAndThenEachSecondOfWorkWaitsTwo() {
        half.spend(2 * SECOND - 1);
        assertThat(half.nanosToWait()).isZero();
        half.spend(SECOND + 1);
        assertThat(half.nanosToWait()).isBetween(2 * SECOND, 2 * SECOND + 2);
        now.addAndGet(half.nanosToWait());
        assertThat(half.nanosToWait()).isZero();
    }

    @Test
    void aRestIsSavedUpToTheBurstAndNoFurther() {
        half.spend(SECOND);
        now.addAndGet(1_000 * SECOND);
        half.spend(2 * SECOND);
        assertThat(half.nanosToWait()).isPositive();
    }

    /// However the work comes, what was spent stays within the share of the time plus the burst and one piece of work.
    @Property
    void noPatternOfWorkGetsMoreThanItsShare(
            @ForAll @IntRange(min = 1, max = 300) int pieceMillis, @ForAll @IntRange(max = 500) int pauseMillis) {
        var clock = new AtomicLong();
        var budget = new ProcessorBudget(0.5, 2 * SECOND, clock::get);
        long piece = pieceMillis * 1_000_000L;
        long spent = 0;
        while (clock.get() < 60 * SECOND) {
            clock.addAndGet(budget.nanosToWait());
            clock.addAndGet(piece);
            budget.spend(piece);
            spent += piece;
            clock.addAndGet(pauseMillis * 1_000_000L);
        }
        assertThat(spent).isLessThanOrEqualTo(clock.get() / 2 + 2 * SECOND + piece);
    }
}
