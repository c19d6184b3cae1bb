package com.foodieexpress.testing;

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

/// A fresh PostgreSQL for a test run; the unpacked binaries are kept between runs.
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target/postgres-for-tests").toAbsolutePath();
        delete(folder.resolve("postgres"));
        delete(folder.resolve("data").resolve("audit"));
        EmbeddedPostgres started = EmbeddedPostgres.start(folder);
        postgres = started;
        return Map.of(
                "foodie.demo", "true",
                // Hashing is tested for itself; here it would only cost time.
                "foodie.identity.password-memory-kib", "512",
                "quarkus.datasource.jdbc.url", started.url(),
                "quarkus.datasource.username", started.user(),
                "quarkus.datasource.password", started.password(),
                "foodie.data-dir", folder.resolve("data").toString(),
                "foodie.map-dir",
                        Path.of("../maps").toAbsolutePath().normalize().toString());
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.stop();
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
