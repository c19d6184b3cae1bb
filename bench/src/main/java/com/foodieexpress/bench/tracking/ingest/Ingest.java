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
/// in turns with floors that only store.
///
/// `--way single`, `batch50`, `ws` or `vs-channels` measures one of the rows; `--runs`, `--seconds` and `--riders` say
/// how.
public final class Ingest implements Measurement {

    private static final int RIDERS = 200;

    private static final String VS_CHANNELS = "http.single.vs-channels";

    private record Comparison(String word, Way way, double absolute, String baseline) {}

    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison(
                    "http.single", Way.SINGLE, 25_000, "floor: bare Netty server, COPY group commit, same table"),
            new Comparison("http.batch50", Way.BATCH, 150_000, "COPY binary into the same table, 1,000 rows a commit"),
            new Comparison("ws", Way.UPLINK, 150_000, "floor: bare Netty WebSocket server, cumulative ack"));

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String way = setting.options().getOrDefault("way", "");
        try (City city = City.fresh(setting, "ingest");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                var rows = new ArrayList<Row>();
                try (var field = Field.open(city, http, setting.number("riders", RIDERS))) {
                    for (Comparison comparison : COMPARISONS) {
                        if (comparison.word().endsWith(way)) {
                            rows.add(compare(comparison, field, setting));
                        }
                    }
                    if (VS_CHANNELS.endsWith(way)) {
                        rows.add(compareWithChannels(field, setting));
                    }
                }
                return rows;
            }
        }
    }

    private static Row compare(Comparison comparison, Field field, Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 6);
        String load = Machine.load();
        // Both sides warm before the first figure.
        field.platform(comparison.way(), setting.number("warm", 10));
        floor(comparison, field, seconds / 2);
        var served = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var p50 = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            Load.Outcome a = field.platform(comparison.way(), seconds);
            double b = floor(comparison, field, seconds);
            System.out.printf(
                    "  %s %,.0f/s p50 %.1f p99 %.1f ms, floor %,.0f/s%n",
                    comparison.word(), a.perSecond(), a.p50Millis(), a.p99Millis(), b);
            served.add(a.perSecond());
            floors.add(b);
            ratios.add(a.perSecond() / b);
            p50.add(a.p50Millis());
            p99.add(a.p99Millis());
        }
        return Row.against(
                "ingest." + comparison.word(),
                new Sample(served),
                "fixes/s",
                Target.atLeast(comparison.absolute()),
                comparison.baseline(),
                new Sample(floors),
                new Sample(ratios),
                Target.atLeast(0.5),
                Map.of("p50Millis", new Sample(p50).median(), "p99Millis", new Sample(p99).median()),
                load,
                "./foodie bench tracking --only ingest",
                field.note(comparison.way()));
    }

    private static double floor(Comparison comparison, Field field, int seconds) throws Exception {
        return comparison.way().equals(Way.BATCH)
                ? field.copy(seconds)
                : field.floor(comparison.way(), seconds).perSecond();
    }

    private static Row compareWithChannels(Field field, Setting setting) throws Exception {
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
                        VS_CHANNELS, a.perSecond(), a.p99Millis(), b.perSecond(), b.p99Millis());
                served.add(a.perSecond());
                theirs.add(b.perSecond());
                ratios.add(a.perSecond() / b.perSecond());
                p99.add(a.p99Millis());
                theirP99.add(b.p99Millis());
            }
        }
        return Row.against(
                "ingest." + VS_CHANNELS,
                new Sample(served),
                "fixes/s",
                "Django, its ORM, Channels, channels_redis; uvicorn, one process a core",
                new Sample(theirs),
                new Sample(ratios),
                Target.atLeast(20),
                Map.of("p99Millis", new Sample(p99).median(), "peerP99Millis", new Sample(theirP99).median()),
                load,
                "./foodie bench tracking --only ingest --way vs-channels",
                field.note(Way.SINGLE)
                        + "; the peer stores through its ORM and sends to a group, and checks nobody's token");
    }
}
