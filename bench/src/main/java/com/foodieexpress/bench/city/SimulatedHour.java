package com.foodieexpress.bench.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An hour of city time at 60x with 200 riders: completed orders per minute of wall clock, and whether anything went
/// wrong.
public final class SimulatedHour implements Measurement {

    private static final int PATIENCE_MINUTES = 60;

    @Override
    public String name() {
        return "sim";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        try (City city = City.fresh(setting, "sim")) {
            Path report = city.log("report").resolveSibling("sim-report.json");
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of("FOODIE_SPEED", "60"))) {
                city.server().secondsToReady(begin, server);
                try (Program simulator = startSimulator(city, report, setting)) {
                    simulator.await(PATIENCE_MINUTES);
                }
            }
            return List.of(row(new ObjectMapper().readTree(Files.readString(report)), load));
        }
    }

    private static Program startSimulator(City city, Path report, Setting setting) throws java.io.IOException {
        Path jar = city.repository().resolve("simulator/target/simulator.jar");
        return Program.start(
                city.repository(),
                city.log("simulator"),
                Map.of("FOODIE_TRUSTED_TOKEN", Server.SOURCE_TOKEN),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString(),
                        "--server",
                        "http://127.0.0.1:" + city.server().port(),
                        "--state",
                        city.data().resolve("simulator").toString(),
                        "--riders",
                        String.valueOf(setting.number("riders", 200)),
                        "--customers",
                        String.valueOf(setting.number("customers", 420)),
                        "--orders-per-hour",
                        String.valueOf(setting.number("orders", 560)),
                        "--demand",
                        "flat",
                        "--minutes",
                        String.valueOf(setting.number("minutes", 60)),
                        "--settle",
                        "--report",
                        report.toString()));
    }

    static Row row(JsonNode report, String load) {
        long wrong = report.path("serverErrors").asLong()
                + report.path("lostUpdates").asLong()
                + report.path("missedLiveEvents").asLong();
        String note = "60x, " + report.path("run").path("riders").asInt() + " riders, "
                + report.path("run").path("restaurants").asInt() + " restaurants; 5xx "
                + report.path("serverErrors").asLong() + ", lost updates "
                + report.path("lostUpdates").asLong() + ", missed live events "
                + report.path("missedLiveEvents").asLong() + ", later than 3 s "
                + report.path("lateLiveEvents").asLong();
        Row row = Row.of(
                "sim.rate",
                Sample.of(report.path("completedPerWallMinute").asDouble()),
                "orders/min",
                Target.atLeast(500),
                load,
                "./foodie bench city --only sim",
                note);
        return wrong == 0 ? row : row.failed();
    }
}
