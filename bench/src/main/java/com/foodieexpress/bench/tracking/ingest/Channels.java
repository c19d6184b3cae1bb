package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.InstalledServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Django, Channels and channels_redis from Debian's packages, in the same PostgreSQL and a Redis of their own: one
/// process for each core.
final class Channels implements AutoCloseable {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final List<String> PACKAGES = List.of("django", "channels", "channels_redis", "uvicorn");

    private final InstalledServers servers;
    private final Connection connection;
    private final Load.Goal goal;

    private Channels(InstalledServers servers, Connection connection, Load.Goal goal) {
        this.servers = servers;
        this.connection = connection;
        this.goal = goal;
    }

    static Channels start(City city, Connection connection) throws IOException, InterruptedException, SQLException {
        requirePackages();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists channels_position (id bigserial primary key, session uuid not null,
                        seq bigint not null, lat float8 not null, lng float8 not null, accuracy float8 not null,
                        speed float8 not null, heading float8 not null, recorded_at timestamptz not null,
                        received_at timestamptz not null, unique (session, seq))""");
        }
        InstalledServers servers = city.others();
        int redisPort = servers.redis();
        int port = city.freePort();
        URI database = URI.create(city.databaseUrl().substring("jdbc:".length()));
        servers.start(
                "channels",
                city.repository().resolve("bench/peers/channels"),
                Map.of(
                        "PEER_REDIS_PORT",
                        "" + redisPort,
                        "PEER_DATABASE_PORT",
                        "" + database.getPort(),
                        "PEER_DATABASE_PASSWORD",
                        city.databasePassword(),
                        "PYTHONDONTWRITEBYTECODE",
                        "1"),
                List.of(
                        PYTHON.toString(),
                        "-m",
                        "uvicorn",
                        "app:application",
                        "--port",
                        "" + port,
                        "--workers",
                        "" + Runtime.getRuntime().availableProcessors(),
                        "--no-access-log",
                        "--log-level",
                        "warning"),
                port);
        return new Channels(
                servers, connection, new Load.Goal(URI.create("http://127.0.0.1:" + port), "/fix", "", false));
    }

    Load.Goal goal() {
        return goal;
    }

    /// Throws unless exactly so many fixes are stored; then forgets them.
    void mustHold(long acknowledged) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from channels_position")) {
            row.next();
            if (row.getLong(1) != acknowledged) {
                throw new IllegalStateException(acknowledged + " acknowledged, " + row.getLong(1) + " stored");
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("truncate channels_position");
        }
    }

    private static void requirePackages() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(PYTHON.toString(), "-c", "import " + String.join(", ", PACKAGES))
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (check.waitFor() != 0) {
            throw new IOException("this comparison needs the packages python3-django-channels, python3-channels-redis,"
                    + " python3-psycopg2, python3-uvicorn, python3-httptools and python3-uvloop: " + said);
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
