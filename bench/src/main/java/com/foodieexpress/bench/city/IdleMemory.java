package com.foodieexpress.bench.city;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Resident memory of the server process at rest after its start, with demo data and street graph; PostgreSQL counts
/// for itself.
public final class IdleMemory implements Measurement {

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 3);
        int rest = setting.number("rest", 30);
        String load = Machine.load();
        try (City city = City.prepared(setting, "rss")) {
            List<Double> megabytes = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                long begin = System.nanoTime();
                try (Program server = city.startServer("server", Map.of())) {
                    city.server().secondsToReady(begin, server);
                    Thread.sleep(rest * 1_000L);
                    megabytes.add(residentMegabytes(server.pid()));
                }
            }
            return List.of(Row.of(
                    "rss.idle",
                    new Sample(megabytes),
                    "MB",
                    Target.atMost(300),
                    load,
                    "./foodie bench city --only rss",
                    "server process " + rest + " s after ready, without PostgreSQL"));
        }
    }

    private static double residentMegabytes(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Long.parseLong(kilobytes) / 1024.0;
    }
}
