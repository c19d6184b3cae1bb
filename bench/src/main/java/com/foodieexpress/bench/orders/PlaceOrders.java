package com.foodieexpress.bench.orders;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Order placements per second over HTTP (cart line → quote → order → authorised → event) and, in turns with it, the
/// same SQL in bare transactions on the same PostgreSQL.
public final class PlaceOrders implements Measurement {

    /// Enough to hide the sandbox's time to think; the baseline has nothing to wait for but the disk.
    private static final int DINERS = 48;

    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int runs = setting.number("runs", 5);
        int seconds = setting.number("seconds", 10);
        String load = Machine.load();
        try (City city = City.prepared(setting, "orders");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                return List.of(compare(city, http, runs, seconds, load));
            }
        }
    }

    private static Row compare(City city, HttpClient http, int runs, int seconds, String load) throws Exception {
        var diners = diners(http, city.server().address());
        var connections = new ArrayList<Connection>();
        try {
            List<BareOrder> bare = bare(city, connections, diners.getFirst());
            // Both sides warm before the first figure.
            Placements.measure(diners, seconds);
            Placements.measure(bare, Math.max(1, seconds / 2));
            var served = new ArrayList<Double>();
            var p99 = new ArrayList<Double>();
            var floor = new ArrayList<Double>();
            var ratios = new ArrayList<Double>();
            for (int run = 0; run < runs; run++) {
                Placements a = Placements.measure(diners, seconds);
                Placements b = Placements.measure(bare, seconds);
                served.add(a.perSecond());
                p99.add(a.p99Millis());
                floor.add(b.perSecond());
                ratios.add(a.perSecond() / b.perSecond());
            }
            return Row.against(
                    "orders.place",
                    new Sample(served),
                    "orders/s",
                    "the same SQL in bare transactions",
                    new Sample(floor),
                    new Sample(ratios),
                    Target.atLeast(0.5),
                    Map.of("p99Millis", new Sample(p99).median()),
                    load,
                    "./foodie bench city --only orders",
                    DINERS + " customers in a closed loop over HTTP, cart line + quote + order; baseline with "
                            + CONNECTIONS + " connections");
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static List<Diner> diners(HttpClient http, URI server) throws Exception {
        var diners = new ArrayList<Diner>();
        for (int i = 0; i < DINERS; i++) {
            diners.add(Diner.register(http, server));
        }
        return diners;
    }

    private static List<BareOrder> bare(City city, List<Connection> connections, Diner diner) throws Exception {
        try (Connection db = connect(city)) {
            BareSchema.create(db);
            UUID order = diner.order();
            // An order empties the cart, whose rows are part of the template.
            diner.fillCart();
            Template template = Template.of(db, order);
            var bare = new ArrayList<BareOrder>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = connect(city);
                connections.add(connection);
                bare.add(new BareOrder(connection, template));
            }
            return bare;
        }
    }

    private static Connection connect(City city) throws SQLException, java.io.IOException {
        return DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
    }
}
