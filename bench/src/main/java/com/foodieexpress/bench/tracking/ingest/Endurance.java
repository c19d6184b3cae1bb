package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Program;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Phones that send without pause while server and database are killed with -9, and the account at the end.
final class Endurance implements AutoCloseable {

    private static final String FIXES = "/api/v1/riders/me/fixes";

    /// `lost`: acknowledged and not stored; `doubled`: stored more than once.
    record Account(long acknowledged, long lost, long doubled, long repeated, double seconds) {}

    private final City city;
    private final List<Rider> riders = new ArrayList<>();
    private final List<CrashPhone> phones = new ArrayList<>();
    private final EventLoopGroup loop = Transport.loops(1);
    private final Tally tally = new Tally();
    private Program server;
    private int starts;
    private long began;

    private Endurance(City city) throws Exception {
        this.city = city;
        this.server = start();
    }

    static Endurance begin(City city, HttpClient http, int count) throws Exception {
        var endurance = new Endurance(city);
        String admin = city.server().adminToken();
        Instant from = Instant.now().minus(Duration.ofDays(6));
        for (int i = 0; i < count; i++) {
            endurance.riders.add(Rider.register(http, city.server(), admin));
            endurance.phones.add(new CrashPhone(
                    endurance.loop.next(), city.server().address(), FIXES, new Track(from), endurance.tally));
        }
        endurance.began = System.nanoTime();
        endurance.connect();
        return endurance;
    }

    private Program start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        starts++;
        Program started = city.startServer("server-" + starts, Map.of());
        try {
            city.server().secondsToReady(begin, started);
        } catch (Exception e) {
            started.close();
            throw e;
        }
        return started;
    }

    private void connect() throws IOException, InterruptedException {
        for (int i = 0; i < phones.size(); i++) {
            phones.get(i).connect(headers(riders.get(i)));
        }
    }

    private static String headers(Rider rider) throws IOException, InterruptedException {
        var headers = new StringBuilder();
        rider.headers()
                .forEach((name, value) ->
                        headers.append(name).append(": ").append(value).append("\r\n"));
        return headers.toString();
    }

    void run(int seconds) throws InterruptedException {
        Thread.sleep(seconds * 1_000L);
        tally.mustBeWhole();
    }

    /// With -9, the server always and its database where asked for; then everything is started again.
    void kill(boolean database) throws IOException, InterruptedException {
        long before = tally.acknowledgedFixes();
        if (database) {
            ProcessHandle.of(databasePid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        server.kill();
        server = start();
        connect();
        System.out.printf("  killed after %,d fixes, ready again (start %d)%n", before, starts);
    }

    private long databasePid() throws IOException {
        Path lock = city.data().resolve("postgres/data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(lock).getFirst().strip());
    }

    /// Sends no more, waits until each phone has its last answer, and counts.
    Account settle() throws Exception {
        double seconds = (System.nanoTime() - began) / 1e9;
        long reached = tally.acknowledgedFixes();
        tally.stop();
        Thread.sleep(3_000);
        tally.mustBeWhole();
        long lost = 0;
        long doubled = 0;
        try (Connection connection =
                DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword())) {
            for (int i = 0; i < phones.size(); i++) {
                CrashPhone phone = phones.get(i);
                long[] stored = stored(connection, riders.get(i).id(), phone);
                lost += phone.acknowledged() - stored[0];
                doubled += stored[1];
            }
        }
        long repeated = phones.stream().mapToLong(CrashPhone::known).sum();
        return new Account(reached, lost, doubled, repeated, seconds);
    }

    /// Different numbers stored up to the acknowledged one, and rows beyond the first of any number.
    private static long[] stored(Connection connection, UUID rider, CrashPhone phone) throws SQLException {
        try (var select = connection.prepareStatement("""
                select count(distinct seq) filter (where seq <= ?), count(*) - count(distinct seq)
                from tracking.fix where rider_id = ? and session = ?""")) {
            select.setLong(1, phone.acknowledged());
            // The rider is what the index knows; without it each phone is a walk through all there is.
            select.setObject(2, rider);
            select.setObject(3, phone.session());
            try (var row = select.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        server.close();
    }
}
