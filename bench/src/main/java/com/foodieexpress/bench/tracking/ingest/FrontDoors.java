package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Program;
import com.foodieexpress.bench.city.Server;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands around several servers: a Redis between them, and nginx before them with two doors, one that leads to
/// some of them and one that leads to others. Started here from the machine's packages and ended with it.
final class FrontDoors implements AutoCloseable {

    private static final String NGINX = "/usr/sbin/nginx";
    private static final String REDIS = "/usr/bin/redis-server";
    private static final int TRIES = 500;

    private final Setting setting;
    private final List<Program> programs = new ArrayList<>();
    private final int redis;
    private final int one;
    private final int many;

    FrontDoors(Setting setting) throws IOException, InterruptedException {
        this.setting = setting;
        redis = freePort();
        one = freePort();
        many = freePort();
        Path folder = Files.createDirectories(setting.scratch("scale-redis"));
        start(
                folder,
                List.of(
                        REDIS,
                        "--port",
                        String.valueOf(redis),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no"),
                redis);
    }

    String redis() {
        return "redis://127.0.0.1:" + redis;
    }

    URI ofOne() {
        return URI.create("http://127.0.0.1:" + one);
    }

    URI ofMany() {
        return URI.create("http://127.0.0.1:" + many);
    }

    void open(List<Server> few, List<Server> all) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(setting.scratch("scale-nginx"));
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                worker_processes 1;
                user root;
                pid nginx.pid;
                error_log error.log;
                events { worker_connections 4096; }
                http {
                  access_log off;
                  client_body_temp_path body;
                  client_max_body_size 4m;
                  client_body_buffer_size 64k;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $http_host;
                  keepalive_requests 1000000;
                  upstream few { hash $http_authorization consistent; %s keepalive 256; keepalive_requests 1000000; }
                  upstream all { hash $http_authorization consistent; %s keepalive 256; keepalive_requests 1000000; }
                  server { listen 127.0.0.1:%d; location / { proxy_pass http://few; } }
                  server { listen 127.0.0.1:%d; location / { proxy_pass http://all; } }
                }
                """.formatted(upstreams(few), upstreams(all), one, many));
        start(folder, List.of(NGINX, "-p", folder.toString(), "-c", config.toString(), "-g", "daemon off;"), many);
    }

    private static String upstreams(List<Server> servers) {
        return servers.stream()
                .map(server -> "server 127.0.0.1:" + server.port() + ";")
                .collect(Collectors.joining(" "));
    }

    private void start(Path folder, List<String> command, int port) throws IOException, InterruptedException {
        if (!Files.exists(Path.of(command.getFirst()))) {
            throw new IOException("this comparison needs " + command.getFirst());
        }
        Program program = Program.start(folder, setting.scratch(folder.getFileName() + ".log"), Map.of(), command);
        programs.add(program);
        for (int tries = 0; !answers(port); tries++) {
            program.mustRun();
            if (tries > TRIES) {
                throw new IOException(command.getFirst() + " does not answer");
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
