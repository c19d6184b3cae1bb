package com.foodieexpress.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One database cluster in a kept folder: creates it, starts its server, stops it, and takes it over after a crash.
///
/// Durable as a real one: fsync on, data checksums, password login on the loopback address only.
final class PostgresCluster {

    static final String USER = "foodie";
    static final String DATABASE = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path binaries;
    private final Path data;
    private final Path passwordFile;
    private final Path log;
    private final List<String> prefix;
    private @Nullable Process server;

    PostgresCluster(Path binaries, Path folder) {
        this.binaries = binaries;
        this.data = folder.resolve("data");
        this.passwordFile = folder.resolve("password");
        this.log = folder.resolve("postgres.log");
        this.prefix = wrapper();
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /// Launches the server on the port; it takes connections a while later.
    void launchOn(int port) throws IOException, InterruptedException {
        createIfMissing();
        stopOrphan();
        server = launch(port);
    }

    /// A clean stop: sessions are ended, everything is flushed.
    void stop() {
        Process running = server;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's "fast" shutdown; Process.destroy would send SIGTERM, which waits for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(running.pid()))
                    .start()
                    .waitFor();
            if (!running.waitFor(20, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            running.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void createIfMissing() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(data.getParent());
        if (!Files.exists(passwordFile)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(passwordFile, HexFormat.of().formatHex(secret) + "\n");
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        }
        int exit = run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        if (exit != 0) {
            throw new IOException("initdb failed, see " + log);
        }
    }

    /// A server that outlived its killed parent still holds the folder; a lock file whose process is gone is left to
    /// PostgreSQL.
    private void stopOrphan() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = lockHolder();
        if (orphan.isEmpty()) {
            return;
        }
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "20", "stop");
        // Asked anew: a process that has ended but is not reaped yet still counts as alive, yet holds nothing.
        if (lockHolder().isPresent()) {
            throw new IOException("another PostgreSQL (process " + orphan.get().pid() + ") uses " + data
                    + " and does not stop; is the platform running already?");
        }
    }

    private Optional<ProcessHandle> lockHolder() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private Process launch(int port) throws IOException {
        var command = command("postgres", "-D", data.toString(), "-p", Integer.toString(port));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=256MB",
                "wal_compression=on",
                "max_wal_size=2GB",
                // Used files of the log are used again: making a new one holds every commit for some 40 ms.
                "min_wal_size=512MB",
                "checkpoint_completion_target=0.9",
                "random_page_cost=1.1",
                "timezone=UTC",
                "log_min_messages=warning",
                // The details of a fault are the values of the row, which belong in no log.
                "log_error_verbosity=terse")) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /// Returns once the launched server takes connections.
    void awaitConnections(int port) throws IOException, InterruptedException {
        Process current = Objects.requireNonNull(server, "launched");
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        SQLException last = null;
        int restarts = 0;
        while (System.nanoTime() < deadline) {
            if (!current.isAlive()) {
                // Right after a kill -9 the old process may not be reaped yet, and its lock file refuses the first try.
                if (++restarts > 5) {
                    throw new IOException("PostgreSQL does not start (exit " + current.exitValue() + "), see " + log);
                }
                Thread.sleep(500L * restarts);
                current = launch(port);
                server = current;
            }
            try (Connection connection =
                    DriverManager.getConnection(EmbeddedPostgres.url(port) + "?loginTimeout=2", USER, password())) {
                return;
            } catch (SQLException e) {
                last = e;
                Thread.sleep(20);
            }
        }
        throw new IOException("PostgreSQL takes no connections, see " + log, last);
    }

    private int run(String program, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// PostgreSQL refuses to run as root; a user namespace gives it another user. `setsid` keeps a Ctrl-C of the
    /// terminal away
    /// from the server, so that the application can finish with the database still there.
    private static List<String> wrapper() {
        var wrapper = new ArrayList<String>();
        if (onPath("setsid")) {
            wrapper.add("setsid");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            wrapper.addAll(List.of("unshare", "-U"));
        }
        return List.copyOf(wrapper);
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder).resolve(program))) {
                return true;
            }
        }
        return false;
    }
}
