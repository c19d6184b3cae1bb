package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.InstalledServers;
import com.foodieexpress.bench.city.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The other servers of a comparison, started here and ended with it: nchan and Redis from the machine's
/// packages, Socket.IO and ws from `bench/peers/push`.
final class Peers implements AutoCloseable {

    private static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private final Setting setting;
    private final InstalledServers servers;

    Peers(Setting setting) {
        this.setting = setting;
        this.servers = new InstalledServers(setting.scratch("push"));
    }

    /// The port of a Redis that keeps nothing.
    int redis() throws IOException, InterruptedException {
        return servers.redis();
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
        InstalledServers.require(NCHAN, "libnginx-mod-nchan");
        int port = InstalledServers.freePort();
        String configuration = """
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
                """.formatted(NCHAN, port);
        Program nginx = servers.nginx("nchan", configuration, port);
        return new Nchan(nginx.pid(), port);
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
        int port = InstalledServers.freePort();
        int publishing = InstalledServers.freePort();
        servers.start(
                kind,
                folder,
                List.of("node", "server.js", kind, String.valueOf(port), String.valueOf(publishing)),
                port);
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

    @Override
    public void close() {
        servers.close();
    }
}
