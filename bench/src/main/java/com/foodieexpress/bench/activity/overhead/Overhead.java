package com.foodieexpress.bench.activity.overhead;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.activity.Figures;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What the action log costs: processor time at 2,000 requests a second, requests and delay at saturation, and all
/// that beside one INSERT inside each request. Two servers, one that writes calls down and one that does not, each
/// with a PostgreSQL of its own, take turns; both start anew some times, because what the compiler makes of a program
/// differs from start to start.
public final class Overhead implements Measurement {

    private static final int PER_SECOND = 2_000;
    private static final double MOST_PATH_MICROS = 30;
    private static final double MOST_WALL_PER_CENT = 1;
    private static final double MOST_SLOWER_PER_CENT = 3;
    private static final double MOST_P99_MICROS = 50;
    private static final double LEAST_RATIO = 1.5;
    private static final String READS =
            "customers read their account, their cart and their orders in turn over " + Side.READERS + " connections";

    private record AtRate(Cpu each, double medianMicros) {}

    private record Saturated(double perSecond, double p99Micros) {}

    @Override
    public String name() {
        return "action.overhead";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int starts = setting.number("starts", 8);
        int pairs = setting.number("pairs", 3);
        int seconds = setting.number("seconds", 5);
        String load = Machine.load();
        Pairs<AtRate> atRate = Pairs.empty();
        Pairs<Saturated> saturated = Pairs.empty();
        Pairs<Saturated> inserting = Pairs.empty();
        try (City with = City.fresh(setting, "overhead-with");
                City without = City.fresh(setting, "overhead-without")) {
            for (int start = 0; start < starts; start++) {
                try (Side logging = Side.start(with, true);
                        Side silent = Side.start(without, false);
                        var inserts = new InsertEach(silent)) {
                    for (int pair = 0; pair < pairs; pair++) {
                        atRate.add(logging, silent, side -> atRate(side, seconds), side -> atRate(side, seconds));
                        Pairs.Taken<Saturated> bare = side -> saturated(side, seconds, Readers.Besides.NOTHING);
                        saturated.add(logging, silent, bare, bare);
                        inserting.add(logging, silent, bare, side -> saturated(side, seconds, inserts));
                        tell(atRate, saturated, inserting);
                    }
                }
            }
        }
        return List.of(load(atRate, seconds, load), saturation(saturated, load), besideInserts(inserting, load));
    }

    private static void tell(Pairs<AtRate> atRate, Pairs<Saturated> saturated, Pairs<Saturated> inserting) {
        Cpu with = atRate.with().getLast().each();
        Cpu without = atRate.without().getLast().each();
        System.out.printf(
                Locale.ROOT,
                "  µs a request with and without: server %.0f %.0f, its writer %.0f, database %.0f %.0f;"
                        + " requests/s %.0f %.0f, %.0f inserting%n",
                with.server(),
                without.server(),
                with.writer(),
                with.database(),
                without.database(),
                saturated.with().getLast().perSecond(),
                saturated.without().getLast().perSecond(),
                inserting.without().getLast().perSecond());
    }

    private static AtRate atRate(Side side, int seconds) throws Exception {
        Cpu before = side.cpu();
        Readers.Told told = side.readers().byTheClock(PER_SECOND, seconds);
        return new AtRate(side.cpu().minus(before).dividedBy(told.answers()), Figures.median(told.micros()));
    }

    private static Saturated saturated(Side side, int seconds, Readers.Besides besides) throws Exception {
        Readers.Told told = side.readers().asFastAsCanBe(seconds, besides);
        return new Saturated(told.perSecond(), Figures.p99(told.micros()));
    }

    private static Row load(Pairs<AtRate> pairs, int seconds, String load) {
        Interval path = pairs.added(each -> each.each().path());
        Interval wall = pairs.addedPerCent(AtRate::medianMicros);
        var values = new TreeMap<String, Double>();
        pairs.added(each -> each.each().all()).into(values, "addedMicros");
        path.into(values, "pathMicros");
        wall.into(values, "wallPerCent");
        values.put("writerMicros", pairs.medianWith(each -> each.each().writer()));
        values.put("databaseMicros", pairs.added(each -> each.each().database()).median());
        values.put("requestMicros", pairs.medianWithout(each -> each.each().all()));
        values.put("sharePerCent", pairs.addedPerCent(each -> each.each().all()).median());
        values.put("p50MicrosWithout", pairs.medianWithout(AtRate::medianMicros));
        return Figures.atMost(
                "action.overhead.load",
                path.median(),
                "µs",
                MOST_PATH_MICROS,
                wall.median() <= MOST_WALL_PER_CENT,
                values,
                null,
                null,
                pairs.size(),
                load,
                command(),
                "processor time a request has more on its way through the server (all its threads but the one that stores;"
                        + " addedMicros is everything, with that thread and PostgreSQL, sharePerCent its part of a request's);"
                        + " met only when the median answer is later by at most 1 % besides (wallPerCent). "
                        + PER_SECOND + " requests a second by the clock, " + READS + ", " + seconds
                        + " s each; pairs of servers with and without the log in turns, medians of the differences and their"
                        + " 95 % intervals");
    }

    private static Row saturation(Pairs<Saturated> pairs, String load) {
        Interval fewer = pairs.addedPerCent(Saturated::perSecond).negated();
        Interval p99 = pairs.added(Saturated::p99Micros);
        var values = new TreeMap<String, Double>();
        fewer.into(values, "fewerPerCent");
        p99.into(values, "p99AddedMicros");
        values.put("perSecondWith", pairs.medianWith(Saturated::perSecond));
        values.put("perSecondWithout", pairs.medianWithout(Saturated::perSecond));
        values.put("p99MicrosWithout", pairs.medianWithout(Saturated::p99Micros));
        return Figures.atMost(
                "action.overhead.saturation",
                fewer.median(),
                "%",
                MOST_SLOWER_PER_CENT,
                p99.median() <= MOST_P99_MICROS,
                values,
                null,
                null,
                pairs.size(),
                load,
                command(),
                "requests a second that are fewer with the log, in a closed loop: " + READS
                        + "; met only when p99 is later by at most 50 µs besides (p99AddedMicros)");
    }

    private static Row besideInserts(Pairs<Saturated> pairs, String load) {
        List<Double> ratios = pairs.ratios(Saturated::perSecond);
        var values = new TreeMap<String, Double>();
        Interval.of(ratios).into(values, "ratio");
        values.put("p99Micros", pairs.medianWith(Saturated::p99Micros));
        values.put("p99MicrosInserting", pairs.medianWithout(Saturated::p99Micros));
        return Row.against(
                "action.vs-insert",
                new Sample(pairs.with().stream().map(Saturated::perSecond).toList()),
                "requests/s",
                "one INSERT inside each request",
                new Sample(pairs.without().stream().map(Saturated::perSecond).toList()),
                new Sample(ratios),
                Target.atLeast(LEAST_RATIO),
                values,
                load,
                command(),
                "closed loop, " + READS
                        + "; beside it the same server with its log off, where each reader inserts and commits"
                        + " a row of the same call, over a connection of its own, before the request counts as answered");
    }

    private static String command() {
        return "./foodie bench activity --only action.overhead";
    }
}
