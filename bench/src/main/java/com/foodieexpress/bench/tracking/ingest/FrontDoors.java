package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.InstalledServers;
import com.foodieexpress.bench.city.Server;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// What stands around several servers: a Redis between them, and nginx before them with two doors, one that leads to
/// some of them and one that leads to others. Started here from the machine's packages and ended with it.
final class FrontDoors implements AutoCloseable {

    private final InstalledServers servers;
    private final int redis;
    private final int one;
    private final int many;

    FrontDoors(Setting setting) throws IOException, InterruptedException {
        servers = new InstalledServers(setting.scratch("scale"));
        redis = servers.redis();
        one = InstalledServers.freePort();
        many = InstalledServers.freePort();
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
        String configuration = """
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
                """.formatted(upstreams(few), upstreams(all), one, many);
        servers.nginx("nginx", configuration, many);
    }

    private static String upstreams(List<Server> servers) {
        return servers.stream()
                .map(server -> "server 127.0.0.1:" + server.port() + ";")
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        servers.close();
    }
}
