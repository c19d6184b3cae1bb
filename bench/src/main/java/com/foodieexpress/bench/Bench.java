package com.foodieexpress.bench;

import com.foodieexpress.bench.activity.AlertRecall;
import com.foodieexpress.bench.activity.Behaviour;
import com.foodieexpress.bench.activity.Dashboards;
import com.foodieexpress.bench.activity.Intake;
import com.foodieexpress.bench.activity.Platform;
import com.foodieexpress.bench.activity.Searches;
import com.foodieexpress.bench.activity.StoredBytes;
import com.foodieexpress.bench.activity.overhead.Overhead;
import com.foodieexpress.bench.auth.LoginStorm;
import com.foodieexpress.bench.auth.TokenCheck;
import com.foodieexpress.bench.city.IdleMemory;
import com.foodieexpress.bench.city.SimulatedHour;
import com.foodieexpress.bench.city.StartTimes;
import com.foodieexpress.bench.orders.PlaceOrders;
import com.foodieexpress.bench.result.ResultFile;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.scale.ScalePlan;
import com.foodieexpress.bench.tracking.ingest.Headline;
import com.foodieexpress.bench.tracking.ingest.Ingest;
import com.foodieexpress.bench.tracking.ingest.Kills;
import com.foodieexpress.bench.tracking.ingest.Nodes;
import com.foodieexpress.bench.tracking.push.FanOut;
import com.foodieexpress.bench.tracking.push.Fleet;
import com.foodieexpress.bench.tracking.push.IdleConnections;
import com.foodieexpress.bench.tracking.push.Jitter;
import com.foodieexpress.bench.tracking.push.Latency;
import com.foodieexpress.bench.tracking.push.RedisLatency;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entry point: `java -jar bench.jar <suite> [--option value …]`, called by `./foodie bench`.
public final class Bench {

    private static final List<Suite> SUITES = List.of(
            new Suite(
                    "activity",
                    "the action log at its size, and what alerting finds of injected incidents",
                    List.of(
                            new StoredBytes(),
                            new Intake(),
                            new Overhead(),
                            new Platform(),
                            new Dashboards(),
                            new Searches(),
                            new Behaviour(),
                            new AlertRecall())),
            new Suite(
                    "auth",
                    "the check of a token, and what a storm of bad sign-ins does to orders",
                    List.of(new TokenCheck(), new LoginStorm())),
            new Suite(
                    "city",
                    "start time, memory at rest, orders per minute of the simulated city, order placements",
                    List.of(new StartTimes(), new IdleMemory(), new SimulatedHour(), new PlaceOrders())),
            new Suite(
                    "tracking",
                    "fixes stored, positions pushed",
                    List.of(
                            Ingest.single(),
                            Ingest.batches(),
                            Ingest.uplink(),
                            Ingest.besideChannels(),
                            new Headline(),
                            new Kills(),
                            new Nodes(),
                            new FanOut(),
                            new Fleet(),
                            new IdleConnections(),
                            new Latency(),
                            new RedisLatency(),
                            new Jitter(),
                            new ScalePlan())));

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0) {
            SUITES.forEach(Bench::describe);
            return;
        }
        Suite suite = suite(arguments[0]);
        Path repository = Path.of("").toAbsolutePath();
        Setting setting = new Setting(repository, options(arguments));
        ResultFile file = ResultFile.of(repository.resolve("bench/results"), suite.name());
        for (Measurement measurement : suite.measurements()) {
            String only = setting.options().get("only");
            if (only == null
                    || only.equals(measurement.name())
                    || measurement.name().startsWith(only + ".")) {
                List<Row> rows = measurement.run(setting);
                file.write(rows);
                rows.forEach(row -> System.out.println(row.line()));
            }
        }
        System.out.println("written to " + repository.relativize(file.json()));
    }

    private static void describe(Suite suite) {
        System.out.printf("  %-10s %s%n", suite.name(), suite.purpose());
        suite.measurements().forEach(measurement -> System.out.printf("    --only %s%n", measurement.name()));
    }

    private static Suite suite(String name) {
        return SUITES.stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite '" + name + "'; there are: "
                        + SUITES.stream().map(Suite::name).toList()));
    }

    static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("options are --name value, not " + arguments[i]);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }
}
