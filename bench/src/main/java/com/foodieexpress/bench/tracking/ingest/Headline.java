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

/// Durable fixes per second over minutes with two kills -9 in them, the time without a server included.
public final class Headline implements Measurement {

    private static final int RIDERS = 200;

    @Override
    public String name() {
        return "ingest.headline";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int minutes = setting.number("minutes", 10);
        String load = Machine.load();
        try (City city = City.fresh(setting, "headline");
                HttpClient http = HttpClient.newHttpClient();
                Endurance endurance = Endurance.begin(city, http, setting.number("riders", RIDERS))) {
            int part = minutes * 60 / 3;
            endurance.run(part);
            endurance.kill(false);
            endurance.run(part);
            endurance.kill(true);
            endurance.run(part);
            Endurance.Account account = endurance.settle();
            Row row = Row.of(
                    name(),
                    Sample.of(account.acknowledged() / account.seconds()),
                    "fixes/s",
                    Target.atLeast(100_000),
                    load,
                    "./foodie bench tracking --only ingest.headline --minutes " + minutes,
                    String.format(
                            "%,d fixes acknowledged in %.0f s, batches of 50 over HTTP, a kill -9 of the server and one of"
                                    + " server and PostgreSQL on the way; %d lost, %d doubled",
                            account.acknowledged(), account.seconds(), account.lost(), account.doubled()));
            return List.of(account.lost() + account.doubled() == 0 ? row : row.failed());
        }
    }
}
