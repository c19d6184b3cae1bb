package com.foodieexpress.bench.city;

import com.foodieexpress.bench.Setting;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Servers of the machine's packages and of `bench/peers`, started for a measurement and ended with it. Their folders
/// and logs in the scratch folder begin with a prefix.
public final class InstalledServers implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path REDIS = Path.of("/usr/bin/redis-server");
    private static final int TRIES = 500;
    private static final int PAUSE_MILLIS = 20;

    private final Setting setting;
    private final String prefix;
    private final List<Program> programs = new ArrayList<>();

    public InstalledServers(Setting setting, String prefix) {
        this.setting = setting;
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

    /// Waits until it answers on the port; throws when it ends before or never does.
    public Program start(String name, Path folder, List<String> command, int port)
            throws IOException, InterruptedException {
        Program program = Program.start(folder, setting.scratch(prefix + "-" + name + ".log"), Map.of(), command);
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
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(setting.scratch(prefix + "-" + name));
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
