package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Target;
import io.netty.channel.EventLoopGroup;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What it adds to a position's way that the diner is connected to another server than the one that took the fix.
public final class RedisLatency implements Measurement {

    @Override
    public String name() {
        return "latency.redis";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        try (City city = City.fresh(setting, "latency-redis");
                Peers peers = new Peers(setting);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            String redis = "redis://127.0.0.1:" + peers.redis();
            long begin = System.nanoTime();
            try (Program first = city.startServer("first", Map.of("FOODIE_REDIS_URL", redis))) {
                city.server().secondsToReady(begin, first);
                var second = new Server(city.freePort());
                try (Program other = city.startServer(
                        "second",
                        Map.of(
                                "FOODIE_REDIS_URL", redis,
                                "FOODIE_PORT", String.valueOf(second.port()),
                                "FOODIE_DATABASE_URL", city.databaseUrl(),
                                "FOODIE_DATABASE_USER", "foodie",
                                "FOODIE_DATABASE_PASSWORD", city.databasePassword()))) {
                    second.secondsToReady(System.nanoTime(), other);
                    return List.of(measure(setting, http, city.server(), second));
                }
            }
        }
    }

    private Row measure(Setting setting, HttpClient http, Server here, Server there) throws Exception {
        String load = Machine.load();
        EventLoopGroup loops = Line.loops(1);
        String admin = here.adminToken();
        Person person = Person.riders(http, here, admin, 1).getFirst();
        CarriedOrder order = CarriedOrder.by(person, http, here, admin);
        try (var rider = new TimedRider(person.fixes(), order.way())) {
            var near = TrackingPage.open(loops, http, here, here, order, rider);
            var far = TrackingPage.open(loops, http, here, there, order, rider);
            rider.ride(setting.number("warm", 15));
            near.take();
            far.take();
            rider.ride(setting.number("seconds", 15));
            TimeUnit.SECONDS.sleep(1);
            return row(near.take(), far.take(), load);
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
    }

    private Row row(List<Double> near, List<Double> far, String load) {
        double added = Delays.quantile(far, 0.5) - Delays.quantile(near, 0.5);
        return new Row(
                name(),
                Math.round(added * 100) / 100.0,
                Map.of(
                        "p50", Delays.quantile(far, 0.5),
                        "p99", Delays.quantile(far, 0.99),
                        "p50SameNode", Delays.quantile(near, 0.5),
                        "p99SameNode", Delays.quantile(near, 0.99)),
                "ms",
                "in-process bus",
                null,
                null,
                Target.atMost(3).toString(),
                added <= 3,
                1,
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench tracking --only latency.redis",
                "the same fixes seen by the diner at the node that took them and at another one, over a Redis on this"
                        + " machine; what p50 adds");
    }
}
