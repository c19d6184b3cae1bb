package com.foodieexpress.bench.city;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long a start takes when everything is built and the database exists: the server alone, and `./foodie up` to a
/// moving city.
public final class StartTimes implements Measurement {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        String load = Machine.load();
        try (City city = City.prepared(setting, "start")) {
            List<Double> ready = new ArrayList<>();
            List<Double> living = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                ready.add(serverStart(city));
                living.add(cityStart(city));
            }
            String command = "./foodie bench city --only start";
            return List.of(
                    Row.of(
                            "start.ready",
                            new Sample(ready),
                            "s",
                            Target.atMost(2.5),
                            load,
                            command,
                            "process start to /health/ready; embedded PostgreSQL started within it; AOT cache trained"),
                    Row.of(
                            "start.city",
                            new Sample(living),
                            "s",
                            Target.atMost(10),
                            load,
                            command,
                            "./foodie up to the first rider seen moving through the API"));
        }
    }

    private static double serverStart(City city) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Program server = city.startServer("server", Map.of())) {
            return city.server().secondsToReady(begin, server);
        }
    }

    private static double cityStart(City city) throws IOException, InterruptedException {
        Path log = city.log("up");
        long begin = System.nanoTime();
        try (Program up = city.startLauncher(log)) {
            city.server().secondsToReady(begin, up);
            return city.server().secondsToMovement(begin, up);
        }
    }
}
