package com.foodieexpress.bench.activity.overhead;

import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// One of the two that are compared: a server that writes calls down, or one that does not, with a PostgreSQL of its
/// own and readers who wait to be let go.
final class Side implements AutoCloseable {

    static final int READERS = 16;

    private static final int CUSTOMERS = 20;
    private static final int WARMING_SECONDS = 15;

    private final City city;
    private final Program server;
    private final Readers readers;

    private Side(City city, Program server, Readers readers) {
        this.city = city;
        this.server = server;
        this.readers = readers;
    }

    /// Starts the server of a city and lets it run warm.
    static Side start(City city, boolean logging) throws Exception {
        long begin = System.nanoTime();
        Program server = city.startServer("server", Map.of("FOODIE_ACTIVITY_LOG_CALLS", logging ? "true" : "false"));
        try {
            city.server().secondsToReady(begin, server);
            List<String> tokens = city.server().customerTokens(CUSTOMERS);
            var side = new Side(city, server, new Readers(city.server(), tokens, READERS));
            side.readers.asFastAsCanBe(WARMING_SECONDS, Readers.Besides.NOTHING);
            return side;
        } catch (Exception | Error e) {
            server.close();
            throw e;
        }
    }

    Readers readers() {
        return readers;
    }

    Cpu cpu() throws IOException {
        String postmaster = Files.readAllLines(city.data().resolve("postgres/data/postmaster.pid"))
                .getFirst();
        return Cpu.of(server.pid(), Long.parseLong(postmaster.strip()));
    }

    Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        readers.close();
        server.close();
    }
}
