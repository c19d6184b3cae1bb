package com.foodieexpress.bench.city;

import com.foodieexpress.bench.Setting;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A demo city of a measurement's own: scratch data folder, free port, gone at the end.
public record City(Path repository, Path data, Server server) implements AutoCloseable {

    private static final int AOT_PATIENCE_SECONDS = 180;

    /// An empty data folder.
    public static City fresh(Setting setting, String name) throws IOException {
        Path data = setting.scratch(name);
        delete(data);
        return new City(setting.repository(), data, Server.onFreePort());
    }

    /// The data folder as a measurement before left it.
    public static City kept(Setting setting, String name) throws IOException {
        return new City(setting.repository(), setting.scratch(name), Server.onFreePort());
    }

    /// A city that has been started once, so that database, demo data, street graph and AOT cache are there.
    public static City prepared(Setting setting, String name) throws IOException, InterruptedException {
        City city = fresh(setting, name);
        long begin = System.nanoTime();
        try (Program up = city.startLauncher(city.log("first-up"))) {
            city.server().secondsToReady(begin, up);
            for (int second = 0; !city.aotCacheExists() && second < AOT_PATIENCE_SECONDS; second++) {
                up.mustRun();
                Thread.sleep(1_000);
            }
        }
        return city;
    }

    private boolean aotCacheExists() throws IOException {
        Path folder = repository.resolve(".cache/aot");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    public Path log(String name) {
        return data.resolveSibling(data.getFileName() + "-" + name + ".log");
    }

    /// The server alone, as one process.
    public Program startServer(String name, Map<String, String> settings) throws IOException {
        Map<String, String> environment = environment();
        environment.putAll(settings);
        return Program.start(
                repository,
                log(name),
                environment,
                List.of("bash", repository.resolve("tools/launcher/serve.sh").toString()));
    }

    /// The embedded PostgreSQL of this city, once a server runs.
    public String databaseUrl() throws IOException {
        String port = Files.readString(data.resolve("postgres/port")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres/password")).strip();
    }

    /// For other programs of the same measurement.
    public InstalledServers others() {
        return new InstalledServers(data);
    }

    /// For another program of the same measurement.
    public int freePort() throws IOException {
        return Server.onFreePort().port();
    }

    /// The whole city, as a person starts it.
    Program startLauncher(Path log) throws IOException {
        return Program.start(
                repository,
                log,
                environment(),
                List.of("bash", repository.resolve("foodie").toString(), "up"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("FOODIE_DATA_DIR", data.toString());
        environment.put("FOODIE_PORT", String.valueOf(server.port()));
        environment.put("FOODIE_DEMO", "true");
        environment.put("FOODIE_ENV_FILE", "/dev/null");
        // Load comes from one address; what limits would refuse is measured for itself.
        environment.put("FOODIE_TRUSTED_SOURCES", "127.0.0.0/8,::1/128");
        environment.put("FOODIE_TRUSTED_TOKEN", Server.SOURCE_TOKEN);
        return environment;
    }

    @Override
    public void close() throws IOException {
        delete(data);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
