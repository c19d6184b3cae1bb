package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.activity.made.StoredLog;
import com.foodieexpress.bench.city.Cpu;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// What the platform's figures cost while events arrive, and how often somebody asks again what was just
/// answered. An answer can be given twice only while `as_of` stands still: afterwards it would be older
/// than what its reader may expect. So the answers divided by their different `as_of` are the most that
/// keeping them could pay; above two they should be kept (decision 0024).
public final class Dashboards implements Measurement {

    private static final String PATH = "/api/v1/admin-panel/analytics/platform?timeframe=";
    private static final List<String> TIMEFRAMES = List.of("hourly", "daily", "weekly", "monthly");
    private static final int EVENTS_PER_SECOND = 500;
    private static final int ASKED_PER_SECOND = 20;
    private static final int SECONDS = 10;
    private static final int WARM_UP = 400;
    private static final int OPERATORS = 5;
    private static final int REFRESH_MILLIS = 10_000;
    private static final int MINUTES = 3;
    private static final double PAYS = 2;

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 3);
        int minutes = setting.number("minutes", MINUTES);
        String load = Machine.load();
        try (StoredLog log = StoredLog.open(setting);
                Asker asker = new Asker(log.city().server());
                var arriving = new Arriving(log.city().server(), EVENTS_PER_SECOND)) {
            for (int i = 0; i < WARM_UP; i++) {
                asker.ask(PATH + TIMEFRAMES.get(i % TIMEFRAMES.size()));
            }
            Map<String, Double> values = costs(log.cpu(), asker, runs);
            values.put("asOfMillis", standsStill(asker));
            var answers = new AtomicInteger();
            Set<String> different = refreshing(log, minutes, answers);
            values.put("answers", (double) answers.get());
            values.put("differentAnswers", (double) different.size());
            values.put("eventsPerSecond", Figures.round(arriving.perSecond()));
            double pays = Figures.round(answers.get() / (double) different.size());
            return List.of(new Row(
                    "analytics.kept-answers",
                    pays,
                    values,
                    "x",
                    null,
                    null,
                    null,
                    Target.atMost(PAYS).toString(),
                    pays <= PAYS,
                    runs,
                    load,
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    log.command("dashboards"),
                    note(log, minutes)));
        }
    }

    private static String note(StoredLog log, int minutes) {
        return log.size()
                + String.format(
                        Locale.ROOT,
                        "; the most that answers kept until as_of moves on would save, for %d operators on the same page"
                                + " that refreshes every %d s, over %d minutes; above 2 they should be kept. Milliseconds"
                                + " are of processor, server and PostgreSQL together, for one answer (%d/s, less what the"
                                + " same seconds cost without them), while %d events/s arrive",
                        OPERATORS,
                        REFRESH_MILLIS / 1_000,
                        minutes,
                        ASKED_PER_SECOND,
                        EVENTS_PER_SECOND);
    }

    private static Map<String, Double> costs(Cpu cpu, Asker asker, int runs) throws Exception {
        Map<String, List<Double>> all = new TreeMap<>();
        for (int run = 0; run < runs; run++) {
            for (String timeframe : TIMEFRAMES) {
                double without = spent(cpu, () -> Thread.sleep(SECONDS * 1_000L));
                double with = spent(cpu, () -> ask(asker, timeframe));
                all.computeIfAbsent(timeframe + "Millis", unused -> new ArrayList<>())
                        .add((with - without) / (ASKED_PER_SECOND * SECONDS));
            }
        }
        var medians = new TreeMap<String, Double>();
        all.forEach((name, each) -> medians.put(name, Figures.round(Figures.median(each))));
        return medians;
    }

    private interface Work {
        void run() throws Exception;
    }

    /// Of processor, in the seconds one piece of work lasts.
    private static double spent(Cpu cpu, Work work) throws Exception {
        double before = cpu.millis();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return (cpu.millis() - before) * SECONDS / seconds;
    }

    private static void ask(Asker asker, String timeframe) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < ASKED_PER_SECOND * SECONDS; i++) {
            long due = begin + i * 1_000_000_000L / ASKED_PER_SECOND;
            long left = (due - System.nanoTime()) / 1_000_000;
            if (left > 0) {
                Thread.sleep(left);
            }
            asker.ask(PATH + timeframe);
        }
    }

    /// How long `as_of` stands still, as far as one who asks without a pause can see it.
    private static double standsStill(Asker asker) throws Exception {
        var seen = new HashSet<String>();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < SECONDS * 1_000_000_000L) {
            seen.add(asOf(asker.ask(PATH + "hourly")));
        }
        return Figures.round(SECONDS * 1_000.0 / seen.size());
    }

    private static String asOf(Asker.Told told) {
        return told.body().path("as_of").asText();
    }

    /// The different answers that operators got, who opened the page when it pleased them.
    private static Set<String> refreshing(StoredLog log, int minutes, AtomicInteger answers) throws Exception {
        Set<String> different = new ConcurrentSkipListSet<>();
        var random = new SplittableRandom(7);
        List<Future<?>> all = new ArrayList<>();
        try (var operators = Executors.newFixedThreadPool(OPERATORS)) {
            for (int i = 0; i < OPERATORS; i++) {
                int opened = random.nextInt(REFRESH_MILLIS);
                all.add(operators.submit(() -> {
                    Thread.sleep(opened);
                    try (Asker asker = new Asker(log.city().server())) {
                        for (int n = 0; n < minutes * 60_000 / REFRESH_MILLIS; n++) {
                            different.add(asOf(asker.ask(PATH + "daily")));
                            answers.incrementAndGet();
                            Thread.sleep(REFRESH_MILLIS);
                        }
                    }
                    return Boolean.TRUE;
                }));
            }
        }
        for (Future<?> each : all) {
            each.get();
        }
        return different;
    }
}
