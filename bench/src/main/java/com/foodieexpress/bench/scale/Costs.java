package com.foodieexpress.bench.scale;

import com.foodieexpress.bench.result.ResultFile;
import com.foodieexpress.bench.result.Row;
import java.io.IOException;
import java.nio.file.Path;

/// Core-seconds each piece of work takes, from the committed results. Those were taken with server, database and load
/// generator together on two cores, and all of it is counted as the work's own.
///
/// @param fix one position in a request of its own
/// @param batched one position among fifty, as phones send what they had to keep
/// @param order one placement with all that follows from it at once
/// @param delivery one message to one listener
/// @param reconnect ticket, handshake, subscriptions and what was missed: assumed, about four small requests
/// @param polledRow one newest position read from the database while Redis is away: assumed
/// @param socketBytes resident memory of a connection
record Costs(
        double fix,
        double batched,
        double order,
        double delivery,
        double reconnect,
        double polledRow,
        double socketBytes) {

    private static final double CORES = 2;
    private static final double RECONNECT = 0.002;
    private static final double POLLED_ROW = 0.000_02;

    static Costs measured(Path results) throws IOException {
        ResultFile tracking = ResultFile.of(results, "tracking");
        ResultFile city = ResultFile.of(results, "city");
        return new Costs(
                CORES / value(tracking, "ingest.http.single"),
                CORES / value(tracking, "ingest.http.batch50"),
                CORES / value(city, "orders.place"),
                CORES / value(tracking, "fanout.distinct"),
                RECONNECT,
                POLLED_ROW,
                value(tracking, "ws.bytes-per-connection"));
    }

    private static double value(ResultFile file, String id) throws IOException {
        return file.read().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(Row::value)
                .orElseThrow(() -> new IllegalStateException("the plan needs " + id + " in " + file.json()));
    }
}
