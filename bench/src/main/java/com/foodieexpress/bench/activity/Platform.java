package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.activity.made.StoredLog;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/// How soon the platform's figures are told of a large log while events arrive, and how soon, and how rightly, people
/// are counted over any range.
public final class Platform implements Measurement {

    private static final String PATH = "/api/v1/admin-panel/analytics/platform?timeframe=";
    private static final List<String> TIMEFRAMES = List.of("hourly", "daily", "weekly", "monthly");
    private static final int EVENTS_PER_SECOND = 2_000;
    private static final int PAUSE_MILLIS = 20;
    private static final int ASKED = 200;
    private static final int RANGES = 300;
    private static final double MOST_MILLIS = 50;
    /// Days that are counted again from the rows.
    private static final List<Integer> HELD_AGAINST = List.of(1, 1, 3, 7, 28, StoredLog.DAYS - 1);

    @Override
    public String name() {
        return "analytics";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 3);
        String load = Machine.load();
        try (StoredLog log = StoredLog.open(setting);
                Asker asker = new Asker(log.city().server());
                Connection db = log.connect()) {
            for (int i = 0; i < ASKED; i++) {
                asker.ask(PATH + TIMEFRAMES.get(i % TIMEFRAMES.size()));
            }
            Row uniques = uniques(log, asker, db, load);
            return List.of(timeframes(log, asker, db, runs, load), uniques);
        }
    }

    private static Row timeframes(StoredLog log, Asker asker, Connection db, int runs, String load) throws Exception {
        Map<String, List<Double>> p99 = new TreeMap<>();
        Map<String, List<Double>> p50 = new TreeMap<>();
        var worst = new ArrayList<Double>();
        double rate;
        try (var arriving = new Arriving(log.city().server(), EVENTS_PER_SECOND)) {
            for (int run = 0; run < runs; run++) {
                Map<String, List<Double>> times = asked(asker);
                times.forEach((timeframe, millis) -> {
                    p99.computeIfAbsent(timeframe, unused -> new ArrayList<>()).add(Figures.p99(millis));
                    p50.computeIfAbsent(timeframe, unused -> new ArrayList<>()).add(Figures.median(millis));
                });
                worst.add(
                        times.values().stream().mapToDouble(Figures::p99).max().orElseThrow());
            }
            rate = arriving.perSecond();
        }
        var values = new TreeMap<String, Double>();
        p99.forEach((timeframe, all) -> values.put(timeframe + "P99", Figures.median(all)));
        p50.forEach((timeframe, all) -> values.put(timeframe + "P50", Figures.median(all)));
        values.put("eventsPerSecond", rate);
        return Figures.atMost(
                "analytics.p99",
                Figures.median(worst),
                "ms",
                MOST_MILLIS,
                rate > 0.98 * EVENTS_PER_SECOND,
                values,
                "raw SQL over the last 28 days, ms",
                raw(db),
                runs,
                load,
                log.command("analytics"),
                log.size() + "; the slowest of the four timeframes over HTTP, one question after the other, "
                        + ASKED + " of each a run, while " + EVENTS_PER_SECOND
                        + " events/s arrive in batches of 100 on the same two cores");
    }

    private static Map<String, List<Double>> asked(Asker asker) throws Exception {
        Map<String, List<Double>> times = new TreeMap<>();
        for (int i = 0; i < ASKED; i++) {
            for (String timeframe : TIMEFRAMES) {
                times.computeIfAbsent(timeframe, unused -> new ArrayList<>())
                        .add(asker.ask(PATH + timeframe).millis());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return times;
    }

    /// The same questions to the rows: counts, rates, means and people.
    private static double raw(Connection db) throws SQLException {
        long begin = System.nanoTime();
        LocalDate to = StoredLog.today();
        query(db, """
                select k.service, count(*), sum(a.failures), avg(a.micros), percentile_disc(0.99) within group (order by a.micros)
                from activity.action a join activity.kind k on k.no = a.call_no where %s group by 1""".formatted(between(to.minusDays(28), to, ZoneId.of("UTC"))));
        distinct(db, to.minusDays(28), to, ZoneId.of("UTC"));
        return (System.nanoTime() - begin) / 1e6;
    }

    // ---- people

    private record Range(LocalDate from, LocalDate to) {
        String path() {
            return PATH + "custom&from=" + from + "&to=" + to;
        }
    }

    private static Row uniques(StoredLog log, Asker asker, Connection db, String load) throws Exception {
        ZoneId zone = ZoneId.of(asker.ask(PATH + "daily").body().path("zone").asText());
        var random = new SplittableRandom(7);
        var times = new ArrayList<Double>();
        for (int i = 0; i < RANGES; i++) {
            int days = 1 + random.nextInt(StoredLog.COUNTED_DAYS - 1);
            LocalDate from = StoredLog.today().minusDays(days + random.nextInt(StoredLog.COUNTED_DAYS - days));
            times.add(asker.ask(new Range(from, from.plusDays(days)).path()).millis());
        }
        int differing = 0;
        double counting = 0;
        for (int days : HELD_AGAINST) {
            LocalDate from = StoredLog.today().minusDays(days + random.nextInt(StoredLog.DAYS - days));
            var range = new Range(from, from.plusDays(days));
            long told = asker.ask(range.path())
                    .body()
                    .path("user_activity")
                    .path("unique_users")
                    .asLong(-1);
            long begin = System.nanoTime();
            long counted = distinct(db, range.from(), range.to(), zone);
            counting = (System.nanoTime() - begin) / 1e6;
            differing += told == counted ? 0 : 1;
        }
        return Figures.atMost(
                "analytics.uniques",
                Figures.p99(times),
                "ms",
                MOST_MILLIS,
                differing == 0,
                Map.of(
                        "p50",
                        Figures.median(times),
                        "rangesHeldAgainstRows",
                        (double) HELD_AGAINST.size(),
                        "differing",
                        (double) differing),
                "COUNT(DISTINCT) over " + HELD_AGAINST.getLast() + " days, ms",
                counting,
                1,
                load,
                log.command("analytics"),
                log.size() + ", people of " + StoredLog.COUNTED_DAYS + " days; p99 of the whole answer over HTTP for "
                        + RANGES
                        + " random ranges of 1 to " + (StoredLog.COUNTED_DAYS - 1)
                        + " days, each with the range before it; met only when no count differs from COUNT(DISTINCT)");
    }

    private static long distinct(Connection db, LocalDate from, LocalDate to, ZoneId zone) throws SQLException {
        return query(db, "select count(distinct user_id) from activity.action a where " + between(from, to, zone));
    }

    private static String between(LocalDate from, LocalDate to, ZoneId zone) {
        return "a.id >= '" + first(from, zone) + "' and a.id < '" + first(to, zone) + "'";
    }

    private static UUID first(LocalDate day, ZoneId zone) {
        return new UUID(day.atStartOfDay(zone).toInstant().toEpochMilli() << 16, 0);
    }

    /// The first column of the first row.
    private static long query(Connection db, String query) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.execute("set work_mem = '256MB'");
            try (var row = sql.executeQuery(query)) {
                row.next();
                return row.getObject(1) instanceof Number number ? number.longValue() : 0;
            }
        }
    }
}
