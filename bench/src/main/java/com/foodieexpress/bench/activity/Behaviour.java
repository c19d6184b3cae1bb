package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.activity.made.StoredLog;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How soon it is told what a person does, of people who were not looked at before.
public final class Behaviour implements Measurement {

    /// So many people are looked at so many times before, until the server's code is compiled.
    private static final int WARMING = 200;

    private static final int WARMING_ROUNDS = 6;
    private static final double MOST_MILLIS = 20;

    @Override
    public String name() {
        return "behaviour";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        try (StoredLog log = StoredLog.open(setting);
                Asker asker = new Asker(log.city().server())) {
            List<UUID> people = log.lookedAt();
            for (int i = 0; i < WARMING_ROUNDS * WARMING; i++) {
                asker.ask(path(people.get(i % WARMING)));
            }
            var times = new ArrayList<Double>();
            var counted = new ArrayList<Double>();
            for (UUID person : people.subList(WARMING, people.size())) {
                Asker.Told told = asker.ask(path(person));
                times.add(told.millis());
                counted.add(told.body()
                        .path("behavior_patterns")
                        .path("counted_actions")
                        .asDouble());
            }
            return List.of(Figures.atMost(
                    "behaviour.p99",
                    Figures.p99(times),
                    "ms",
                    MOST_MILLIS,
                    true,
                    Map.of(
                            "p50", Figures.median(times),
                            "slowest", Figures.quantile(times, 1),
                            "medianActionsIn28Days", Figures.median(counted),
                            "mostActionsIn28Days", Figures.quantile(counted, 1)),
                    null,
                    null,
                    1,
                    load,
                    log.command("behaviour"),
                    log.size() + "; " + times.size()
                            + " people, each looked at once, half of them those who come most often, over HTTP one after the"
                            + " other, the entry in the audit trail with it"));
        }
    }

    private static String path(UUID person) {
        return "/api/v1/admin-panel/analytics/users/" + person + "/behavior";
    }
}
