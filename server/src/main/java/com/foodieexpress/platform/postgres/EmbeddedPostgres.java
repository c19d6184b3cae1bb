package com.foodieexpress.platform.postgres;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The PostgreSQL that comes with the platform, used when no database URL is configured.
public final class EmbeddedPostgres {

    private final PostgresCluster cluster;
    private final int port;

    private EmbeddedPostgres(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /// Starts the embedded server and points the data source at it, or points it at the configured database.
    public static void startUnlessConfigured() {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue("foodie.database-url", String.class);
        if (url.isPresent()) {
            use(
                    url.get(),
                    config.getOptionalValue("foodie.database-user", String.class)
                            .orElse("foodie"),
                    config.getOptionalValue("foodie.database-password", String.class)
                            .orElse(""));
            return;
        }
        Path folder = Path.of(
                        config.getOptionalValue("foodie.data-dir", String.class).orElse(".data"))
                .toAbsolutePath()
                .normalize();
        EmbeddedPostgres postgres = start(folder);
        postgres.useIt();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Application application = Application.currentApplication();
            if (application != null) {
                application.awaitShutdown();
            }
            postgres.stop();
        }));
    }

    /// Starts a server whose cluster lives in `folder/postgres` and whose binaries are unpacked beside it.
    public static EmbeddedPostgres start(Path folder) {
        try {
            Path binaries = PostgresBinaries.unpackInto(folder.resolve("postgres-18"));
            Path home = folder.resolve("postgres");
            Files.createDirectories(home);
            var cluster = new PostgresCluster(binaries, home);
            int port = choosePort(home.resolve("port"));
            cluster.start(port);
            return new EmbeddedPostgres(cluster, port);
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
