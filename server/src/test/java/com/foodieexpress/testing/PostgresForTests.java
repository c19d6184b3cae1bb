package com.foodieexpress.testing;

import static java.util.Map.entry;

import com.foodieexpress.platform.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A fresh PostgreSQL for a test run, whose unpacked binaries are kept between runs, and a collector of traces.
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable TraceReceiver traces;

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target/postgres-for-tests").toAbsolutePath();
        delete(folder.resolve("postgres"));
        delete(folder.resolve("data").resolve("audit"));
        EmbeddedPostgres started = EmbeddedPostgres.start(folder);
        postgres = started;
        TraceReceiver receiver = TraceReceiver.start();
        traces = receiver;
        return Map.ofEntries(
                entry("foodie.demo", "true"),
                // Tests come from loopback and are not limited. One that wants to be somebody else says so in
                // X-Forwarded-For, which loopback as a trusted proxy may.
                entry("foodie.trusted-sources", "127.0.0.1,::1"),
                entry("foodie.trusted-proxies", "127.0.0.1,::1,192.0.2.0/24"),
                entry("foodie.public-url", "https://food.example"),
                entry("foodie.traces.url", receiver.url()),
                entry("foodie.cors-origins", "https://partner.example"),
                entry("foodie.security-contact", "mailto:security@foodieexpress.example"),
                // Hashing is tested for itself; here it would only cost time.
                entry("foodie.identity.password-memory-kib", "512"),
                entry("quarkus.datasource.jdbc.url", started.url()),
                entry("quarkus.datasource.username", started.user()),
                entry("quarkus.datasource.password", started.password()),
                entry("foodie.data-dir", folder.resolve("data").toString()),
                entry(
                        "foodie.map-dir",
                        Path.of("../maps").toAbsolutePath().normalize().toString()));
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.stop();
        }
        if (traces != null) {
            traces.close();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
