package com.foodieexpress.bench.auth;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.orders.Diner;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much a storm of bad sign-ins slows orders: the p99 of placing one, at a steady rate, in turns without and with
/// the storm.
public final class LoginStorm implements Measurement {

    private static final int DINERS = 32;
    private static final int ORDERS_PER_SECOND = 15;
    private static final int LOGINS_PER_SECOND = 300;
    private static final double MOST_RISE_PER_CENT = 25;

    @Override
    public String name() {
        return "login-storm";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 15);
        int rate = setting.number("orders", ORDERS_PER_SECOND);
        String load = Machine.load();
        // Behind a proxy as far as the server knows, so that each bad sign-in comes from an address of its own.
        Map<String, String> proxied = Map.of("FOODIE_TRUSTED_PROXIES", "127.0.0.1/32");
        try (City city = City.prepared(setting, "login-storm");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", proxied)) {
                city.server().secondsToReady(begin, server);
                var diners = new ArrayList<Diner>();
                for (int i = 0; i < DINERS; i++) {
                    diners.add(Diner.register(http, city.server().address()));
                }
                return List.of(compare(diners, city, rate, runs, seconds, load));
            }
        }
    }

    private static Row compare(List<Diner> diners, City city, int rate, int runs, int seconds, String load)
            throws Exception {
        var calm = new ArrayList<Double>();
        var stormy = new ArrayList<Double>();
        var rises = new ArrayList<Double>();
        var answers = new TreeMap<Integer, Integer>();
        double stormSeconds;
        try (var storm = new Storm(city.server(), LOGINS_PER_SECOND)) {
            // Both sides warm, and the hashing's burst spent, before the first figure.
            Arrivals.p99Millis(diners, rate, seconds);
            storm.begin();
            Arrivals.p99Millis(diners, rate, seconds);
            storm.end();
            double warm = storm.seconds();
            for (int run = 0; run < runs; run++) {
                double without = Arrivals.p99Millis(diners, rate, seconds);
                storm.begin();
                double with = Arrivals.p99Millis(diners, rate, seconds);
                storm.end().forEach((status, count) -> answers.merge(status, count, Integer::sum));
                calm.add(without);
                stormy.add(with);
                rises.add(100 * (with / without - 1));
            }
            stormSeconds = storm.seconds() - warm;
        }
        return row(new Sample(calm), new Sample(stormy), new Sample(rises), answers, rate, stormSeconds, load);
    }

    private static Row row(
            Sample calm,
            Sample stormy,
            Sample rises,
            Map<Integer, Integer> answers,
            int rate,
            double stormSeconds,
            String load) {
        double rise = tenth(rises.median());
        var values = new TreeMap<String, Double>();
        values.put("p99MillisCalm", tenth(calm.median()));
        values.put("p99MillisStorm", tenth(stormy.median()));
        values.put("lowestRise", tenth(rises.lowest()));
        values.put("highestRise", tenth(rises.highest()));
        double all = answers.values().stream().mapToInt(Integer::intValue).sum();
        values.put("badLoginsPerSecond", tenth(all / stormSeconds));
        answers.forEach((status, count) -> values.put("answered" + status, (double) count));
        return new Row(
                "auth.login-storm",
                rise,
                values,
                "%",
                "no storm, p99 in ms",
                tenth(calm.median()),
                null,
                Target.atMost(MOST_RISE_PER_CENT).toString(),
                rise <= MOST_RISE_PER_CENT,
                rises.size(),
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench auth --only login-storm",
                "p99 of " + rate + " orders a second (cart line, quote, order), open loop, with " + LOGINS_PER_SECOND
                        + " bad sign-ins a second from 4,096 addresses, half of them at accounts that exist");
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
