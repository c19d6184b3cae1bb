package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Program;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The other servers of a comparison, started here and ended with it: nchan and Redis from the machine's
/// packages, Socket.IO and ws from `bench/peers/push`.
final class Peers implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final Path REDIS = Path.of("/usr/bin/redis-server");

    private final Setting setting;
    private final List<Program> programs = new ArrayList<>();

    Peers(Setting setting) {
        this.setting = setting;
    }

    /// The port of a Redis that keeps nothing.
    int redis() throws IOException, InterruptedException {
        require(REDIS, "redis-server");
        int port = freePort();
        Path folder = Files.createDirectories(setting.scratch("push-redis"));
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
                        "--dir",
                        folder.toString()),
                port);
        return port;
    }

    record Nchan(long pid, int port) {}

    Stage nchan(List<String> channels) throws Exception {
        int port = startNchan().port();
        return new Stage(
                "nchan",
                Dialect.NCHAN,
                channels,
                addresses("ws://127.0.0.1:" + port + "/sub/", channels),
                crowd -> new Voice.Sockets(port, channels));
    }

    Nchan startNchan() throws IOException, InterruptedException {
        require(NGINX, "nginx-light");
        require(NCHAN, "libnginx-mod-nchan");
        int port = freePort();
        Path folder = Files.createDirectories(setting.scratch("push-nchan"));
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                load_module %s;
                worker_processes auto;
                user root;
                pid nginx.pid;
                error_log error.log;
                events { worker_connections 16384; }
                http {
                  access_log off;
                  client_body_temp_path body;
                  nchan_shared_memory_size 256M;
                  server {
                    listen 127.0.0.1:%d;
                    location ~ ^/sub/(.+)$ {
                      nchan_subscriber websocket;
                      nchan_channel_id $1;
                      nchan_subscriber_first_message newest;
                    }
                    location ~ ^/pub/(.+)$ {
                      nchan_publisher websocket http;
                      nchan_channel_id $1;
                      nchan_message_buffer_length 2000;
                      nchan_message_timeout 5s;
                    }
                  }
                }
                """.formatted(NCHAN, port));
        start(
                "nchan",
                folder,
                List.of(NGINX.toString(), "-p", folder.toString(), "-c", config.toString(), "-g", "daemon off;"),
                port);
        return new Nchan(programs.getLast().pid(), port);
    }

    Stage node(String kind, Dialect dialect, List<String> channels) throws Exception {
        Node node = startNode(kind);
        return new Stage(
                kind,
                dialect,
                channels,
                dialect == Dialect.WS
                        ? addresses("ws://127.0.0.1:" + node.port() + "/", channels)
                        : () -> socketIo(node.port()),
                crowd -> new Voice.Lines(node.publishing()));
    }

    static URI socketIo(int port) {
        return URI.create("ws://127.0.0.1:" + port + "/socket.io/?EIO=4&transport=websocket");
    }

    record Node(int port, int publishing) {}

    Node startNode(String kind) throws IOException, InterruptedException {
        Path folder = setting.repository().resolve("bench/peers/push");
        if (!Files.isDirectory(folder.resolve("node_modules"))) {
            install(folder);
        }
        int port = freePort();
        int publishing = freePort();
        start(kind, folder, List.of("node", "server.js", kind, String.valueOf(port), String.valueOf(publishing)), port);
        return new Node(port, publishing);
    }

    /// Each channel's address as often as it has listeners, in their order.
    private static Stage.Doors addresses(String before, List<String> channels) {
        return new Stage.Doors() {
            private int given;

            @Override
            public URI next() {
                return URI.create(before + channels.get(given++ / Stage.FANS % channels.size()));
            }
        };
    }

    private void install(Path folder) throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("the peers could not be installed");
        }
    }

    private void start(String name, Path folder, List<String> command, int port)
            throws IOException, InterruptedException {
        Program program = Program.start(folder, setting.scratch("push-" + name + ".log"), Map.of(), command);
        programs.add(program);
        for (int tries = 0; !answers(port); tries++) {
            program.mustRun();
            if (tries > 500) {
                throw new IOException(name + " does not answer");
            }
            Thread.sleep(20);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void require(Path file, String pack) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("this comparison needs " + file + ": install the package " + pack);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        programs.reversed().forEach(Program::close);
    }
}
