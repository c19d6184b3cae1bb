package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Durable fixes per second: signed-in riders, each fix checked, stored once, acknowledged after its commit and pushed,
/// in turns with a floor that only stores, or with the stack of another world. `--runs`, `--seconds` and `--riders` say
/// how.
public final class Ingest implements Measurement {

    private static final int RIDERS = 200;

    private interface Comparison {
        Row measure(Field field, Setting setting) throws Exception;
    }

    private final String name;
    private final Comparison comparison;

    private Ingest(String name, Comparison comparison) {
        this.name = name;
        this.comparison = comparison;
    }

    /// One fix a request.
    public static Ingest single() {
        return besideFloor(
                "ingest.http.single", Way.SINGLE, 25_000, "floor: bare Netty server, COPY group commit, same table");
    }

    /// Fifty fixes a request.
    public static Ingest batches() {
        return besideFloor(
                "ingest.http.batch50", Way.BATCH, 150_000, "COPY binary into the same table, 1,000 rows a commit");
    }

    /// Frames of the uplink.
    public static Ingest uplink() {
        return besideFloor("ingest.ws", Way.UPLINK, 150_000, "floor: bare Netty WebSocket server, cumulative ack");
    }

    /// One fix a request, beside Django and Channels.
    public static Ingest besideChannels() {
        String name = "ingest.http.single.vs-channels";
        return new Ingest(name, (field, setting) -> compareWithChannels(name, field, setting));
    }

    private static Ingest besideFloor(String name, Way way, double absolute, String baseline) {
        return new Ingest(name, (field, setting) -> compare(name, way, absolute, baseline, field, setting));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        try (City city = City.fresh(setting, "ingest");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                try (var field = Field.open(city, http, setting.number("riders", RIDERS))) {
                    return List.of(comparison.measure(field, setting));
                }
            }
        }
    }

    private static Row compare(String name, Way way, double absolute, String baseline, Field field, Setting setting)
            throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 6);
        String load = Machine.load();
        // Both sides warm before the first figure.
        field.platform(way, setting.number("warm", 10));
        floor(way, field, seconds / 2);
        var served = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var p50 = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            Load.Outcome a = field.platform(way, seconds);
            double b = floor(way, field, seconds);
            System.out.printf(
                    "  %s %,.0f/s p50 %.1f p99 %.1f ms, floor %,.0f/s%n",
                    name, a.perSecond(), a.p50Millis(), a.p99Millis(), b);
            served.add(a.perSecond());
            floors.add(b);
            ratios.add(a.perSecond() / b);
            p50.add(a.p50Millis());
            p99.add(a.p99Millis());
        }
        return Row.against(
                name,
                new Sample(served),
                "fixes/s",
                Target.atLeast(absolute),
                baseline,
                new Sample(floors),
                new Sample(ratios),
                Target.atLeast(0.5),
                Map.of("p50Millis", new Sample(p50).median(), "p99Millis", new Sample(p99).median()),
                load,
                "./foodie bench tracking --only " + name,
                field.note(way));
    }

    private static double floor(Way way, Field field, int seconds) throws Exception {
        return way.equals(Way.BATCH)
                ? field.copy(seconds)
                : field.floor(way, seconds).perSecond();
    }

    private static Row compareWithChannels(String name, Field field, Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 6);
        String load = Machine.load();
        var served = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        var theirP99 = new ArrayList<Double>();
        try (Channels channels = field.startChannels()) {
            field.platform(Way.SINGLE, setting.number("warm", 10));
            field.channels(channels, seconds / 2);
            for (int run = 0; run < runs; run++) {
                Load.Outcome a = field.platform(Way.SINGLE, seconds);
                Load.Outcome b = field.channels(channels, seconds);
                System.out.printf(
                        "  %s %,.0f/s p99 %.1f ms, Channels %,.0f/s p99 %.1f ms%n",
                        name, a.perSecond(), a.p99Millis(), b.perSecond(), b.p99Millis());
                served.add(a.perSecond());
                theirs.add(b.perSecond());
                ratios.add(a.perSecond() / b.perSecond());
                p99.add(a.p99Millis());
                theirP99.add(b.p99Millis());
            }
        }
        return Row.against(
                name,
                new Sample(served),
                "fixes/s",
                "Django, its ORM, Channels, channels_redis; uvicorn, one process a core",
                new Sample(theirs),
                new Sample(ratios),
                Target.atLeast(20),
                Map.of("p99Millis", new Sample(p99).median(), "peerP99Millis", new Sample(theirP99).median()),
                load,
                "./foodie bench tracking --only " + name,
                field.note(Way.SINGLE)
                        + "; the peer stores through its ORM and sends to a group, and checks nobody's token");
    }
}
