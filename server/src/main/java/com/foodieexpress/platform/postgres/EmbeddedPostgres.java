package com.foodieexpress.platform.postgres;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// The PostgreSQL that comes with the platform, used when no database URL is configured.
public final class EmbeddedPostgres {

    private final PostgresCluster cluster;
    private final int port;

    private EmbeddedPostgres(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /// A server that was launched and takes connections a while later.
    public interface Launched {

        void awaitConnections();
    }

    /// Launches the embedded server and points the data source at it, or points it at the configured database.
    public static Launched launchUnlessConfigured() {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue("foodie.database-url", String.class);
        if (url.isPresent()) {
            use(
                    url.get(),
                    config.getOptionalValue("foodie.database-user", String.class)
                            .orElse("foodie"),
                    config.getOptionalValue("foodie.database-password", String.class)
                            .orElse(""));
            return () -> {};
        }
        Path folder = dataFolder(config);
        EmbeddedPostgres postgres = launch(folder);
        postgres.useIt();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Application application = Application.currentApplication();
            if (application != null) {
                application.awaitShutdown();
            }
            postgres.stop();
        }));
        return postgres::awaitConnections;
    }

    /// The database for a program that only looks at it, open until it is closed.
    public interface Visit extends AutoCloseable {

        DataSource dataSource();

        @Override
        void close();
    }

    /// Visits the configured database or the one in the data folder: beside the platform when that runs, and started
    /// for
    /// the time of the visit when it does not. Empty when there is none.
    public static Optional<Visit> visit() {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue("foodie.database-url", String.class);
        if (url.isPresent()) {
            return Optional.of(visit(
                    dataSource(
                            url.get(),
                            config.getOptionalValue("foodie.database-user", String.class)
                                    .orElse("foodie"),
                            config.getOptionalValue("foodie.database-password", String.class)
                                    .orElse("")),
                    () -> {}));
        }
        Path folder = dataFolder(config);
        if (!Files.exists(folder.resolve("postgres").resolve("password"))) {
            return Optional.empty();
        }
        DataSource running = running(folder.resolve("postgres"));
        if (running != null) {
            return Optional.of(visit(running, () -> {}));
        }
        EmbeddedPostgres started = start(folder);
        return Optional.of(visit(dataSource(started.url(), started.user(), started.password()), started::stop));
    }

    /// The server of that folder if it takes connections at the port it had last.
    private static @Nullable DataSource running(Path home) {
        try {
            int port = Integer.parseInt(Files.readString(home.resolve("port")).strip());
            String password = Files.readString(home.resolve("password")).strip();
            DataSource found = dataSource(url(port), PostgresCluster.USER, password);
            try (Connection connection = found.getConnection()) {
                return connection.isValid(5) ? found : null;
            }
        } catch (IOException | NumberFormatException | SQLException notRunning) {
            return null;
        }
    }

    private static Visit visit(DataSource dataSource, Runnable end) {
        return new Visit() {
            @Override
            public DataSource dataSource() {
                return dataSource;
            }

            @Override
            public void close() {
                end.run();
            }
        };
    }

    private static DataSource dataSource(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static Path dataFolder(Config config) {
        return Path.of(config.getOptionalValue("foodie.data-dir", String.class).orElse(".data"))
                .toAbsolutePath()
                .normalize();
    }

    /// Starts a server whose cluster lives in `folder/postgres` and whose binaries are unpacked beside it.
    public static EmbeddedPostgres start(Path folder) {
        EmbeddedPostgres launched = launch(folder);
        launched.awaitConnections();
        return launched;
    }

    private static EmbeddedPostgres launch(Path folder) {
        try {
            Path binaries = PostgresBinaries.unpackInto(folder.resolve("postgres-18"));
            Path home = folder.resolve("postgres");
            Files.createDirectories(home);
            var cluster = new PostgresCluster(binaries, home);
            int port = choosePort(home.resolve("port"));
            cluster.launchOn(port);
            return new EmbeddedPostgres(cluster, port);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    private void awaitConnections() {
        try {
            cluster.awaitConnections(port);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    /// The server that another process runs in `folder`, to connect to; empty when there never was one.
    public static Optional<EmbeddedPostgres> runningIn(Path folder) {
        Path home = folder.resolve("postgres");
        try {
            int port = Integer.parseInt(Files.readString(home.resolve("port")).strip());
            return Optional.of(new EmbeddedPostgres(new PostgresCluster(folder.resolve("postgres-18"), home), port));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    public String url() {
        return url(port);
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        try {
            return cluster.password();
        } catch (IOException e) {
            throw new IllegalStateException("the password file of the embedded PostgreSQL is gone", e);
        }
    }

    public void stop() {
        cluster.stop();
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.DATABASE;
    }

    private void useIt() {
        use(url(), user(), password());
    }

    private static void use(String url, String user, String password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /// Keeps the port of the last start when it is free, so that tools can stay connected, and takes any
    /// other when it is busy.
    private static int choosePort(Path remembered) throws IOException {
        int wanted = 0;
        if (Files.exists(remembered)) {
            wanted = Integer.parseInt(Files.readString(remembered).strip());
        }
        int port = isFree(wanted) ? wanted : freePort();
        Files.writeString(remembered, port + "\n");
        return port;
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
