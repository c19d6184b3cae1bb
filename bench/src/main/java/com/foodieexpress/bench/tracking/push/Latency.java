package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.result.Row;
import io.netty.channel.EventLoopGroup;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// From a phone that sends a fix to the diner's page that has it, stored and committed on the way: at rest, and at
/// half of what the server takes at most.
public final class Latency implements Measurement {

    private static final int CROWD = 40;
    private static final String COMMAND = "./foodie bench tracking --only latency.local";

    @Override
    public String name() {
        return "latency.local";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        try (City city = City.fresh(setting, "latency");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program program = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, program);
                return measure(setting, http, city);
            }
        }
    }

    private static List<Row> measure(Setting setting, HttpClient http, City city) throws Exception {
        Server server = city.server();
        String load = Machine.load();
        int seconds = setting.number("seconds", 15);
        int warm = setting.number("warm", 15);
        EventLoopGroup loops = Line.loops(1);
        String admin = server.adminToken();
        List<Person> riders = Person.riders(http, server, admin, CROWD + 1);
        CarriedOrder order = CarriedOrder.by(riders.getLast(), http, server, admin);
        try (var rider = new TimedRider(riders.getLast().fixes(), order.way())) {
            var page = TrackingPage.open(loops, http, server, server, order, rider);
            // A server that has worked before; a new one compiles its code while it is measured.
            var crowd = new Batches(riders.subList(0, CROWD));
            double peak = crowd.send(0, warm, () -> {});
            checkpoint(city);
            rider.ride(warm);
            page.take();
            rider.ride(seconds);
            TimeUnit.SECONDS.sleep(1);
            List<Double> atRest = page.take();
            double half = crowd.send(peak / 2, seconds + 2, () -> rider.ride(seconds));
            TimeUnit.SECONDS.sleep(1);
            List<Double> busy = page.take();
            int sent = seconds * TimedRider.PER_SECOND;
            return List.of(
                    Delays.row("latency.idle", atRest, sent, 3, 10, Map.of(), load, COMMAND, "nothing else under way"),
                    Delays.row(
                            "latency.half-load",
                            busy,
                            sent,
                            10,
                            50,
                            Map.of("peakFixesPerSecond", peak, "fixesPerSecond", half),
                            load,
                            COMMAND,
                            CROWD + " other riders send batches of " + Batches.FIXES
                                    + " by the clock, half of what they sent at most just before"));
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
    }

    /// As a database that has worked for five minutes has had one: from then on it uses the files of its log again.
    private static void checkpoint(City city) throws Exception {
        try (var connection = DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}
