package com.foodieexpress.bench.scale;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// A million riders on paper: cities of all sizes in cells, machines for each by the measured costs, and a simulated
/// evening with each fault in each cell. Measures nothing itself; `docs/scale.md` tells the plan.
public final class ScalePlan implements Measurement {

    private static final double RIDERS = 1_000_000;
    private static final int CITIES = 600;
    private static final int RIDERS_OF_SHARED_CELL = 20_000;
    private static final double MOST_SECONDS = 60;
    private static final long SEED = 20_261_122;

    @Override
    public String name() {
        return "scale.plan";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        Costs costs = Costs.measured(setting.repository().resolve("bench/results"));
        double riders = setting.number("riders", (int) RIDERS);
        Demand demand = Demand.DINNER;
        var plans = new ArrayList<CellPlan>();
        var evenings = new ArrayList<Evening.Outcome>();
        for (double size : Cities.cells(Cities.sizes(CITIES, riders), setting.number("cell", RIDERS_OF_SHARED_CELL))) {
            CellPlan plan = CellPlan.of(size, demand, costs);
            Evening.Outcome evening = new Evening(plan, demand, costs, SEED + plans.size()).run();
            plans.add(plan);
            evenings.add(evening);
        }
        describe(plans, evenings);
        return List.of(row(plans, evenings, demand, costs, riders));
    }

    private static void describe(List<CellPlan> plans, List<Evening.Outcome> evenings) {
        System.out.println(
                "    riders  nodes  cores each  database  busiest  worst wait  drained after  all back after");
        for (int i = 0; i < plans.size(); i += Math.max(1, plans.size() / 8)) {
            CellPlan plan = plans.get(i);
            Evening.Outcome evening = evenings.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "  %,8.0f  %4d  %9d  %8d  %6.0f %%  %8.2f s  %11.0f s  %12.0f s%n",
                    plan.riders(),
                    plan.nodes(),
                    plan.coresOfNode(),
                    plan.coresOfDatabase(),
                    100 * evening.busiest(),
                    evening.worstWait(),
                    evening.drained(),
                    evening.allBack());
        }
    }

    private static Row row(
            List<CellPlan> plans, List<Evening.Outcome> evenings, Demand demand, Costs costs, double riders) {
        double lost = evenings.stream()
                .mapToDouble(evening -> evening.sent() - evening.stored() - evening.kept())
                .sum();
        double drained =
                evenings.stream().mapToDouble(Evening.Outcome::drained).max().orElseThrow();
        CellPlan largest = plans.getFirst();
        var values = new TreeMap<String, Double>();
        values.put("cells", (double) plans.size());
        values.put("nodes", plans.stream().mapToDouble(CellPlan::nodes).sum());
        values.put("cores", plans.stream().mapToDouble(CellPlan::cores).sum());
        values.put("ridersOfLargestCell", (double) Math.round(largest.riders()));
        values.put("coresOfLargestDatabase", (double) largest.coresOfDatabase());
        values.put("fixesPerSecond", demand.fixes(riders));
        values.put("ordersPerSecond", (double) Math.round(demand.orders(riders)));
        values.put("deliveriesPerSecond", demand.deliveries(riders));
        values.put("socketGigabytes", (double) Math.round(demand.sockets(riders) * costs.socketBytes() / 1e9));
        values.put("busiestPercent", (double) Math.round(100
                * evenings.stream().mapToDouble(Evening.Outcome::busiest).max().orElseThrow()));
        values.put(
                "allBackSeconds",
                evenings.stream().mapToDouble(Evening.Outcome::allBack).max().orElseThrow());
        values.put(
                "worstWaitSeconds",
                Math.round(100
                                * evenings.stream()
                                        .mapToDouble(Evening.Outcome::worstWait)
                                        .max()
                                        .orElseThrow())
                        / 100.0);
        values.put("lostFixes", (double) Math.round(lost));
        return new Row(
                "scale.plan",
                drained,
                values,
                "s",
                null,
                null,
                null,
                "≤ " + (int) MOST_SECONDS,
                drained <= MOST_SECONDS && Math.round(lost) == 0,
                plans.size(),
                Machine.load(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench tracking --only scale.plan",
                "a simulation, from the rows of ingest, fan-out and orders: "
                        + String.format(Locale.ROOT, "%,.0f", riders)
                        + " riders of " + CITIES
                        + " cities in cells, the peak of an evening with a node killed, a failover of PostgreSQL of 30 s and"
                        + " a minute without Redis in each; the longest time from the failover's end until nothing waits any"
                        + " more; docs/scale.md");
    }
}
