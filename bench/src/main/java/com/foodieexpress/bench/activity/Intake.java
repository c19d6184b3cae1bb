package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.city.Wire;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How many events of clients are stored before they are answered, in batches of 100, beside COPY of the same rows; and
/// how soon single ones are answered at a little more than 3,000 a second.
public final class Intake implements Measurement {

    private static final String ONE = "/api/v1/log-action";
    private static final String MANY = "/api/v1/log-action/batch";
    private static final int SENDERS = 16;
    private static final int SINGLE_SENDERS = 64;
    private static final double LEAST_SINGLE_PER_SECOND = 3_000;
    /// What is offered: more than is asked for, so that what is answered can be held against it.
    private static final int SINGLE_PER_SECOND = 3_100;
    private static final double LEAST_PER_SECOND = 25_000;
    private static final double MOST_MILLIS = 20;
    private static final int CUSTOMERS = 20;

    @Override
    public String name() {
        return "action.intake";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 10);
        String load = Machine.load();
        try (City city = City.fresh(setting, "intake")) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                List<String> tokens = city.server().customerTokens(CUSTOMERS);
                try (Connection db =
                        DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword())) {
                    return List.of(
                            batches(city.server(), tokens, new CopyOfEvents(db), runs, seconds, load),
                            single(city.server(), tokens, runs, seconds, load));
                }
            }
        }
    }

    private static Row batches(
            Server server, List<String> tokens, CopyOfEvents floor, int runs, int seconds, String load)
            throws Exception {
        String body = Arriving.body(Arriving.BATCH);
        eventsPerSecond(server, tokens, body, seconds);
        floor.perSecond(1);
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            ours.add(eventsPerSecond(server, tokens, body, seconds));
            bare.add(floor.perSecond(seconds));
            ratios.add(ours.getLast() / bare.getLast());
        }
        double value = new Sample(ours).median();
        return new Row(
                "action.intake.batch",
                Figures.round(value),
                Map.of(
                        "lowest", Figures.round(new Sample(ours).lowest()),
                        "highest", Figures.round(new Sample(ours).highest())),
                "events/s",
                "COPY of the same rows, 1,000 per commit, into the same table",
                Figures.round(new Sample(bare).median()),
                Figures.round(new Sample(ratios).median()),
                Target.atLeast(LEAST_PER_SECOND).toString(),
                value >= LEAST_PER_SECOND,
                runs,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench activity --only action.intake",
                SENDERS + " connections in a closed loop for " + seconds + " s a run, batches of 100 by "
                        + tokens.size()
                        + " customers, each answered when it is durable and counted; empty log at the beginning");
    }

    private static double eventsPerSecond(Server server, List<String> tokens, String body, int seconds)
            throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        var senders = new ArrayList<Callable<Long>>();
        for (int i = 0; i < SENDERS; i++) {
            String token = tokens.get(i % tokens.size());
            senders.add(() -> {
                long sent = 0;
                try (Wire wire = Arriving.wire(server, MANY, token)) {
                    for (; System.nanoTime() < end; sent += Arriving.BATCH) {
                        wire.post("", body).mustBeGood();
                    }
                }
                return sent;
            });
        }
        long all = 0;
        for (long sent : atOnce(senders)) {
            all += sent;
        }
        return all / ((System.nanoTime() - begin) / 1e9);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        }
    }

    // ---- single events

    private static Row single(Server server, List<String> tokens, int runs, int seconds, String load) throws Exception {
        singleMillis(server, tokens, seconds);
        var p99 = new ArrayList<Double>();
        var p50 = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            long begin = System.nanoTime();
            List<Double> times = singleMillis(server, tokens, seconds);
            rates.add(times.size() / ((System.nanoTime() - begin) / 1e9));
            p99.add(Figures.p99(times));
            p50.add(Figures.median(times));
        }
        double rate = new Sample(rates).median();
        double value = new Sample(p99).median();
        return new Row(
                "action.intake.single",
                Figures.round(rate),
                Map.of("p99Millis", Figures.round(value), "p50Millis", Figures.round(new Sample(p50).median())),
                "events/s",
                null,
                null,
                null,
                Target.atLeast(LEAST_SINGLE_PER_SECOND).toString(),
                rate >= LEAST_SINGLE_PER_SECOND && value < MOST_MILLIS,
                runs,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench activity --only action.intake",
                SINGLE_PER_SECOND + " events a second, each a request of its own, open loop over " + SINGLE_SENDERS
                        + " connections for " + seconds
                        + " s a run, timed from when each was due; met when p99 is below 20 ms too");
    }

    private static List<Double> singleMillis(Server server, List<String> tokens, int seconds) throws Exception {
        String body =
                "{\"service_name\":\"App.navigation\",\"method_name\":\"open\",\"success\":true,\"duration_ms\":7,"
                        + "\"parameters\":{\"screen\":\"menu\",\"position\":3}}";
        var next = new AtomicLong();
        long all = (long) SINGLE_PER_SECOND * seconds;
        long begin = System.nanoTime();
        var senders = new ArrayList<Callable<List<Double>>>();
        for (int i = 0; i < SINGLE_SENDERS; i++) {
            String token = tokens.get(i % tokens.size());
            senders.add(() -> send(server, token, body, next, all, begin));
        }
        return atOnce(senders).stream().flatMap(List::stream).toList();
    }

    private static List<Double> send(Server server, String token, String body, AtomicLong next, long all, long begin)
            throws IOException {
        var times = new ArrayList<Double>();
        try (Wire wire = Arriving.wire(server, ONE, token)) {
            for (long i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                long due = begin + i * 1_000_000_000L / SINGLE_PER_SECOND;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                wire.post("", body).mustBeGood();
                times.add((System.nanoTime() - due) / 1e6);
            }
        }
        return times;
    }
}
