package com.foodieexpress.bench.tracking.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import io.netty.channel.EventLoopGroup;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A thousand clients whose connections are torn every fifteen seconds or so and who are away for two:
/// whether each hears every event of its channel once and in order, and how soon it has caught up once it
/// is back.
///
/// Fifty riders go on break and come back, once a second each; twenty clients follow each rider.
public final class Jitter implements Measurement {

    private static final int FANS = 20;
    private static final int MEAN_MILLIS_ONLINE = 15_000;
    private static final int OFFLINE_MILLIS = 2_000;

    @Override
    public String name() {
        return "loss.jitter";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        try (City city = City.fresh(setting, "jitter");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                int clients = setting.number("clients", 1_000);
                List<Person> riders =
                        Person.riders(http, city.server(), city.server().adminToken(), clients / FANS);
                List<Follower> followers = follow(riders, setting.number("seconds", 60));
                return List.of(row(followers, truth(city), load));
            }
        }
    }

    private static List<Follower> follow(List<Person> riders, int seconds) throws Exception {
        EventLoopGroup loops = Line.loops(1);
        var random = new Random(7);
        var followers = new ArrayList<Follower>();
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Person rider : riders) {
                for (int i = 0; i < FANS; i++) {
                    followers.add(new Follower(rider, loops));
                }
            }
            Person.many(followers.size(), followersInTurn(followers));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (Follower follower : followers) {
                tear(follower, timer, threads, random, end);
            }
            var restless = new ArrayList<java.util.concurrent.Future<?>>();
            for (Person rider : riders) {
                restless.add(threads.submit(() -> toggle(rider, seconds)));
            }
            for (var each : restless) {
                each.get();
            }
            // The last who are away come back.
            TimeUnit.MILLISECONDS.sleep(OFFLINE_MILLIS + 3_000);
            timer.shutdownNow();
        }
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        return followers;
    }

    private static java.util.concurrent.Callable<Boolean> followersInTurn(List<Follower> followers) {
        var next = new java.util.concurrent.atomic.AtomicInteger();
        return () -> followers.get(next.getAndIncrement()).connect();
    }

    /// Again and again until the end; the random moments are drawn beforehand, so that each run has the
    /// same.
    private static void tear(
            Follower follower,
            ScheduledExecutorService timer,
            java.util.concurrent.ExecutorService threads,
            Random random,
            long end) {
        long at = 0;
        while (true) {
            at += OFFLINE_MILLIS + random.nextInt(2 * MEAN_MILLIS_ONLINE);
            if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(at) > end) {
                return;
            }
            timer.schedule(follower::cut, at, TimeUnit.MILLISECONDS);
            timer.schedule(() -> threads.execute(follower::reconnect), at + OFFLINE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static Object toggle(Person rider, int seconds) throws Exception {
        var json = new ObjectMapper();
        long begin = System.nanoTime();
        for (int n = 0; n < seconds; n++) {
            var body = json.createObjectNode().put("status", n % 2 == 0 ? "online" : "break");
            body.putObject("position").put("lat", 43.7396).put("lng", 7.4273);
            rider.put("/riders/me/status", body);
            long wait = begin + (n + 1) * 1_000_000_000L - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
        }
        return seconds;
    }

    /// The offsets of each rider's channel, as the log has them.
    private static Map<String, List<Long>> truth(City city) throws Exception {
        var truth = new HashMap<String, List<Long>>();
        try (var connection = DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select c as channel, log_offset as at from platform.business_event, unnest(channels) as c"
                                        + " where c like 'rider:%' and log_offset is not null order by log_offset")) {
            while (rows.next()) {
                truth.computeIfAbsent(rows.getString("channel"), unused -> new ArrayList<>())
                        .add(rows.getLong("at"));
            }
        }
        return truth;
    }

    private static Row row(List<Follower> followers, Map<String, List<Long>> truth, String load) {
        long expected = 0;
        long inOrder = 0;
        long snapshots = 0;
        long reconnects = 0;
        var replays = new ArrayList<Double>();
        for (Follower follower : followers) {
            List<Long> events = truth.getOrDefault(follower.channel(), List.of()).stream()
                    .filter(offset -> offset > follower.begin())
                    .toList();
            List<Long> heard = follower.heard();
            expected += events.size();
            inOrder += common(events, heard);
            snapshots += follower.snapshots();
            reconnects += follower.replays().size();
            replays.addAll(follower.replays());
        }
        double share = Math.floor(1e6 * inOrder / expected) / 1e4;
        var sample = new Sample(replays);
        double p99 = sample.values().get((int) (0.99 * sample.size()));
        return new Row(
                "loss.jitter",
                share,
                Map.of(
                        "expected", (double) expected,
                        "deliveredInOrder", (double) inOrder,
                        "clients", (double) followers.size(),
                        "reconnects", (double) reconnects,
                        "answeredBySnapshot", (double) snapshots,
                        "replayP50Millis", Math.round(sample.median() * 10) / 10.0,
                        "replayP99Millis", Math.round(p99 * 10) / 10.0),
                "% delivered",
                null,
                null,
                null,
                Target.atLeast(100).toString(),
                inOrder == expected && p99 <= 1_000,
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench tracking --only loss.jitter",
                "1,000 clients torn every 17 s on average and away for 2 s; replay is from dialling, ticket included, to the"
                        + " answer with everything missed; met when its p99 is at most a second as well");
    }

    /// How many of the events were heard once, in order: the longest stretch both begin with.
    private static long common(List<Long> events, List<Long> heard) {
        int same = 0;
        while (same < events.size() && same < heard.size() && events.get(same).equals(heard.get(same))) {
            same++;
        }
        return same;
    }
}
