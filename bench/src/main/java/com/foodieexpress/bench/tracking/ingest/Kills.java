package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.net.http.HttpClient;
import java.util.List;

/// Acknowledged fixes that are missing or doubled after kills with -9 under load: the server each time, its
/// PostgreSQL every second time.
public final class Kills implements Measurement {

    private static final int RIDERS = 50;

    @Override
    public String name() {
        return "loss.kill9";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int cycles = setting.number("cycles", 50);
        int seconds = setting.number("seconds", 5);
        String load = Machine.load();
        try (City city = City.fresh(setting, "kill9");
                HttpClient http = HttpClient.newHttpClient();
                Endurance endurance = Endurance.begin(city, http, setting.number("riders", RIDERS))) {
            for (int cycle = 1; cycle <= cycles; cycle++) {
                endurance.run(seconds);
                endurance.kill(cycle % 2 == 0);
            }
            endurance.run(seconds);
            Endurance.Account account = endurance.settle();
            return List.of(Row.of(
                    name(),
                    Sample.of((double) (account.lost() + account.doubled())),
                    "fixes",
                    Target.atMost(0),
                    load,
                    "./foodie bench tracking --only loss.kill9 --cycles " + cycles,
                    String.format(
                            "%d cycles, every second one takes PostgreSQL too; %,d fixes acknowledged, %d lost, %d doubled,"
                                    + " %,d sent again after a kill and known",
                            cycles, account.acknowledged(), account.lost(), account.doubled(), account.repeated())));
        }
    }
}
