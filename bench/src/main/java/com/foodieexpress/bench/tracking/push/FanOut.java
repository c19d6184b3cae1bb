package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Messages delivered per second to 500 sockets, 50 channels of 10 listeners, by the platform, nchan,
/// Socket.IO and ws in turns. The platform's messages come from another node, over Redis, as those of
/// several nodes do.
public final class FanOut implements Measurement {

    private static final int CHANNELS = 50;
    private static final String COMMAND = "./foodie bench tracking --only fanout";

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        try (City city = City.fresh(setting, "fanout");
                Peers peers = new Peers(setting);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            int redisPort = peers.redis();
            long begin = System.nanoTime();
            try (Program server =
                    city.startServer("server", Map.of("FOODIE_REDIS_URL", "redis://127.0.0.1:" + redisPort))) {
                city.server().secondsToReady(begin, server);
                List<Person> people = Person.customers(http, city.server(), CHANNELS);
                var stages = new ArrayList<Stage>();
                try {
                    stages.add(platform(city, people, redisPort));
                    stages.add(peers.nchan(names()));
                    stages.add(peers.node("socketio", Dialect.SOCKET_IO, names()));
                    stages.add(peers.node("ws", Dialect.WS, names()));
                    return compare(stages, setting);
                } finally {
                    for (Stage stage : stages) {
                        stage.close();
                    }
                }
            }
        }
    }

    private static Stage platform(City city, List<Person> people, int redisPort) throws Exception {
        List<String> channels =
                people.stream().map(person -> "user:" + person.id()).toList();
        var given = new AtomicInteger();
        return new Stage(
                "platform",
                Dialect.FOODIE,
                channels,
                () -> address(
                        city,
                        people.get(given.getAndIncrement() / Stage.FANS % CHANNELS)
                                .ticket()),
                crowd -> new Voice.Node(redisPort, crowd.epoch()));
    }

    static URI address(City city, String ticket) {
        return URI.create("ws://" + city.server().address().getAuthority() + "/api/v1/live?ticket=" + ticket);
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (int i = 0; i < CHANNELS; i++) {
            names.add("user:" + UUID.randomUUID());
        }
        return names;
    }

    private static List<Row> compare(List<Stage> stages, Setting setting) throws IOException, InterruptedException {
        int runs = setting.number("runs", 5);
        String load = Machine.load();
        Map<String, List<Stage.Best>> bests = new LinkedHashMap<>();
        for (int run = -1; run < runs; run++) {
            for (Stage stage : stages) {
                Stage.Best best = stage.best();
                System.out.printf(
                        "  %-9s %,9.0f/s p50 %.1f p99 %.1f ms%s%n",
                        stage.name(),
                        best.perSecond(),
                        best.p50Millis(),
                        best.p99Millis(),
                        run < 0 ? " (warming up)" : "");
                if (run >= 0) {
                    bests.computeIfAbsent(stage.name(), unused -> new ArrayList<>())
                            .add(best);
                }
            }
        }
        return List.of(
                row("fanout.distinct", bests, "nchan", 250_000, 1.0, load),
                row("fanout.vs-socketio", bests, "socketio", 0, 1.5, load),
                row("fanout.vs-ws", bests, "ws", 0, 1.5, load));
    }

    private static Row row(
            String id, Map<String, List<Stage.Best>> bests, String peer, double absolute, double ratio, String load) {
        List<Stage.Best> ours = bests.getOrDefault("platform", List.of());
        List<Stage.Best> theirs = bests.getOrDefault(peer, List.of());
        var ratios = new ArrayList<Double>();
        for (int run = 0; run < ours.size(); run++) {
            ratios.add(ours.get(run).perSecond() / theirs.get(run).perSecond());
        }
        return Row.against(
                id,
                perSecond(ours),
                "messages/s",
                absolute == 0 ? null : Target.atLeast(absolute),
                peer,
                perSecond(theirs),
                new Sample(ratios),
                Target.atLeast(ratio),
                Map.of(
                        "p50Millis", median(ours, true),
                        "p99Millis", median(ours, false),
                        "peerP50Millis", median(theirs, true),
                        "peerP99Millis", median(theirs, false)),
                load,
                COMMAND,
                "500 sockets, 50 channels of 10, 200-byte messages published by the clock every 2 ms, the rate raised by a"
                        + " quarter until a step of 1.5 s is late or not whole; the best whole step. Server, driver and"
                        + " publisher share the machine; the platform's messages come over a Redis there, the peers' straight in.");
    }

    private static Sample perSecond(List<Stage.Best> bests) {
        return new Sample(bests.stream().map(Stage.Best::perSecond).toList());
    }

    private static double median(List<Stage.Best> bests, boolean half) {
        return new Sample(bests.stream()
                        .map(best -> half ? best.p50Millis() : best.p99Millis())
                        .toList())
                .median();
    }
}
