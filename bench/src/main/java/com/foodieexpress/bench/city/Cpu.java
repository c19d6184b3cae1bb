package com.foodieexpress.bench.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The time a server and its PostgreSQL have been on a processor, as Linux counts it for each process.
public final class Cpu {

    /// The kernel tells hundredths of a second, whatever it counts in.
    private static final double TICKS_PER_SECOND = 100;

    private final long server;
    private final long database;

    public Cpu(City city, Program server) throws IOException {
        Path lock = city.data().resolve("postgres/data/postmaster.pid");
        this.server = server.pid();
        this.database = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
    }

    /// Milliseconds of both so far, those of connections that have ended among them.
    public double millis() throws IOException {
        double ticks = ticks(server, false) + ticks(database, true);
        for (ProcessHandle child :
                ProcessHandle.of(database).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), false);
        }
        return ticks * 1_000 / TICKS_PER_SECOND;
    }

    /// Of a process, with what its ended children took when asked for; 0 for one that is gone.
    private static double ticks(long pid, boolean withEnded) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The name before the last bracket may hold anything.
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            double own = Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
            return withEnded ? own + Double.parseDouble(fields.get(13)) + Double.parseDouble(fields.get(14)) : own;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
