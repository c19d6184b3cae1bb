package com.foodieexpress.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EveningTest {

    private static final Costs COSTS =
            new Costs(1 / 10_000.0, 1 / 100_000.0, 1 / 20.0, 1 / 500_000.0, 0.002, 2e-5, 5_500);
    private static final double RIDERS = 20_000;

    private static Evening.Outcome evening(CellPlan plan) {
        return new Evening(plan, Demand.DINNER, COSTS, 1).run();
    }

    @Test
    void everyPositionIsStoredOrKept() {
        for (int cores : List.of(1, 2, 8)) {
            Evening.Outcome outcome = evening(new CellPlan(RIDERS, 3, cores, cores));
            assertThat(outcome.stored() + outcome.kept()).isCloseTo(outcome.sent(), within(1e-3));
        }
    }

    @Test
    void machinesByThePlanBearThePeakAndItsFaults() {
        CellPlan plan = CellPlan.of(RIDERS, Demand.DINNER, COSTS);
        Evening.Outcome outcome = evening(plan);
        assertThat(outcome.busiest()).isBetween(0.05, 0.61);
        assertThat(outcome.drained()).isBetween(1.0, 60.0);
        assertThat(outcome.allBack()).isBetween(10.0, 120.0);
    }

    @Test
    void aDatabaseTooSmallFallsBehind() {
        CellPlan plan = CellPlan.of(RIDERS, Demand.DINNER, COSTS);
        double work = CellPlan.work(RIDERS, Demand.DINNER, COSTS);
        assertThat(work).isGreaterThan(1);
        Evening.Outcome outcome = evening(new CellPlan(RIDERS, plan.nodes(), plan.coresOfNode(), 1));
        assertThat(outcome.worstWait()).isGreaterThan(60);
    }

    @Test
    void moreNodesNeverWaitLonger() {
        Evening.Outcome fewer = evening(new CellPlan(RIDERS, 3, 1, 8));
        Evening.Outcome more = evening(new CellPlan(RIDERS, 6, 1, 8));
        assertThat(more.worstWait()).isLessThanOrEqualTo(fewer.worstWait());
        assertThat(more.allBack()).isLessThan(fewer.allBack());
    }

    @Test
    void aCityIsNeverSplitAndSmallOnesShareACell() {
        List<Double> sizes = Cities.sizes(600, 1_000_000);
        assertThat(sizes.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1_000_000, within(1e-3));
        List<Double> cells = Cities.cells(sizes, 20_000);
        assertThat(cells.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1_000_000, within(1e-3));
        assertThat(cells.size()).isLessThan(100);
        assertThat(cells.getFirst()).isEqualTo(sizes.getFirst());
        assertThat(cells.stream().filter(cell -> cell > 20_000)).allMatch(sizes::contains);
    }
}
