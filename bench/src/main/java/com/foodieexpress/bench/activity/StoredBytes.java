package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.activity.made.Batches;
import com.foodieexpress.bench.activity.made.StoredLog;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.result.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a stored action takes on the disk, with its indexes, when a day is stored batch after batch.
public final class StoredBytes implements Measurement {

    private static final int USUAL_ROWS = 1_000_000;
    private static final double MOST_BYTES = 260;
    private static final int DAYS_BACK = 100;

    @Override
    public String name() {
        return "action.bytes";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        int rows = setting.number("rows", USUAL_ROWS);
        String load = Machine.load();
        try (City city = City.fresh(setting, "action-bytes")) {
            long begin = System.nanoTime();
            try (Program server = city.startServer("server", Map.of())) {
                city.server().secondsToReady(begin, server);
                try (Connection db =
                                DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
                        var batches = new Batches(db, StoredLog.today().minusDays(DAYS_BACK))) {
                    return List.of(row(batches.store(rows), load));
                }
            }
        }
    }

    private static Row row(Batches.Size size, String load) {
        double rows = size.rows();
        return Figures.atMost(
                "action.bytes",
                (size.heap() + size.indexes()) / rows,
                "bytes",
                MOST_BYTES,
                true,
                Map.of(
                        "heap", size.heap() / rows,
                        "indexes", size.indexes() / rows,
                        "visits", size.visits() / rows),
                null,
                null,
                1,
                load,
                "./foodie bench activity --only action.bytes",
                String.format(
                        Locale.ROOT,
                        "%,d actions of a day, stored in batches of 500 into the table with its indexes; 3/4 reads without"
                                + " parameters, 1/4 writes with about 120 bytes of them; visits are what is counted of people"
                                + " by the hour, beside the value",
                        size.rows()));
    }
}
