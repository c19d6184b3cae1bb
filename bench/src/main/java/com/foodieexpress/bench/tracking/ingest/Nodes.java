package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What it costs to be three: durable fixes a second through nginx to three servers with one PostgreSQL and one Redis,
/// in turns with the same through nginx to the first of them alone. All of it shares the machine, so three cannot be
/// quicker than one; what is fewer is the price of being several. The operator who must see the riders move is
/// connected to the first server, and sees those of the others over Redis.
public final class Nodes implements Measurement {

    private static final int RIDERS = 200;
    private static final double LEAST_RATIO = 0.7;

    @Override
    public String name() {
        return "scale.nodes";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        try (City city = City.fresh(setting, "scale");
                FrontDoors doors = new FrontDoors(setting);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Map<String, String> redis = Map.of("FOODIE_REDIS_URL", doors.redis(), "FOODIE_DATABASE_POOL", "16");
            long begin = System.nanoTime();
            try (Program first = city.startServer("first", redis)) {
                city.server().secondsToReady(begin, first);
                var second = new Server(city.freePort());
                var third = new Server(city.freePort());
                try (Program another = startBeside(city, "second", second, redis);
                        Program yetAnother = startBeside(city, "third", third, redis);
                        var field = Field.open(city, http, setting.number("riders", RIDERS))) {
                    another.mustRun();
                    yetAnother.mustRun();
                    doors.open(List.of(city.server()), List.of(city.server(), second, third));
                    return List.of(compare(field, doors, setting));
                }
            }
        }
    }

    private static Program startBeside(City city, String name, Server server, Map<String, String> settings)
            throws Exception {
        var all = new java.util.HashMap<>(settings);
        all.put("FOODIE_PORT", String.valueOf(server.port()));
        all.put("FOODIE_DATABASE_URL", city.databaseUrl());
        all.put("FOODIE_DATABASE_USER", "foodie");
        all.put("FOODIE_DATABASE_PASSWORD", city.databasePassword());
        Program program = city.startServer(name, all);
        try {
            server.secondsToReady(System.nanoTime(), program);
            return program;
        } catch (Exception e) {
            program.close();
            throw e;
        }
    }

    private Row compare(Field field, FrontDoors doors, Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 6);
        String load = Machine.load();
        field.through(doors.ofMany(), Way.BATCH, setting.number("warm", 40));
        field.through(doors.ofOne(), Way.BATCH, seconds);
        var many = new ArrayList<Double>();
        var one = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        var p99One = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            Load.Outcome three = field.through(doors.ofMany(), Way.BATCH, seconds);
            Load.Outcome single = field.through(doors.ofOne(), Way.BATCH, seconds);
            System.out.printf("  three %,.0f/s, one %,.0f/s%n", three.perSecond(), single.perSecond());
            many.add(three.perSecond());
            one.add(single.perSecond());
            ratios.add(three.perSecond() / single.perSecond());
            p99.add(three.p99Millis());
            p99One.add(single.p99Millis());
        }
        return Row.against(
                name(),
                new Sample(many),
                "fixes/s",
                "the same through the same proxy to one node",
                new Sample(one),
                new Sample(ratios),
                Target.atLeast(LEAST_RATIO),
                Map.of("p99Millis", new Sample(p99).median(), "p99MillisOne", new Sample(p99One).median()),
                load,
                "./foodie bench tracking --only " + name(),
                "three servers with one PostgreSQL and one Redis behind nginx, riders held to a server by the hash of their"
                        + " token; " + field.note(Way.BATCH));
    }
}
