package com.foodieexpress.bench.city;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Servers of the machine's packages and of `bench/peers`, started for a measurement and ended with it. Their folders
/// and logs begin with one path.
public final class InstalledServers implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path REDIS = Path.of("/usr/bin/redis-server");
    private static final int TRIES = 1_500;
    private static final int PAUSE_MILLIS = 20;

    private final Path prefix;
    private final List<Program> programs = new ArrayList<>();

    public InstalledServers(Path prefix) {
        this.prefix = prefix;
    }

    /// The port of a Redis that keeps nothing.
    public int redis() throws IOException, InterruptedException {
        require(REDIS, "redis-server");
        int port = freePort();
        Path folder = folder("redis");
        start(
                "redis",
                folder,
                List.of(
                        REDIS.toString(),
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--dir",
                        folder.toString()),
                port);
        return port;
    }

    /// An nginx with this configuration, which makes it listen on the port.
    public Program nginx(String name, String configuration, int port) throws IOException, InterruptedException {
        require(NGINX, "nginx-light");
        Path folder = folder(name);
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, configuration);
        return start(
                name,
                folder,
                List.of(NGINX.toString(), "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;"),
                port);
    }

    public Program start(String name, Path folder, List<String> command, int port)
            throws IOException, InterruptedException {
        return start(name, folder, Map.of(), command, port);
    }

    /// Waits until it answers on the port; throws when it ends before or does not for half a minute.
    public Program start(String name, Path folder, Map<String, String> environment, List<String> command, int port)
            throws IOException, InterruptedException {
        Program program = Program.start(folder, beginning(name + ".log"), environment, command);
        programs.add(program);
        for (int tries = 0; !answers(port); tries++) {
            program.mustRun();
            if (tries > TRIES) {
                throw new IOException(name + " does not answer");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return program;
    }

    /// Throws, with the package to install, when the file is not there.
    public static void require(Path file, String pack) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("this comparison needs " + file + ": install the package " + pack);
        }
    }

    public static int freePort() throws IOException {
        return Server.onFreePort().port();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(beginning(name));
    }

    private Path beginning(String name) {
        return prefix.resolveSibling(prefix.getFileName() + "-" + name);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        programs.reversed().forEach(Program::close);
    }
}
