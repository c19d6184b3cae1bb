package com.foodieexpress.testing;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.postgres.EmbeddedPostgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/// A PostgreSQL of its own with the tables of some features and nobody working on them but the test: no server, no
/// workers, no timers.
public final class BareDatabase implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/postgres-bare").toAbsolutePath();

    private final EmbeddedPostgres postgres;
    private final AgroalDataSource pool;

    private BareDatabase(EmbeddedPostgres postgres, AgroalDataSource pool) {
        this.postgres = postgres;
        this.pool = pool;
    }

    public static BareDatabase withTablesOf(String... features) {
        deleteCluster();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER);
        AgroalDataSource pool = pool(postgres);
        Flyway.configure()
                .dataSource(pool)
                .schemas("platform_history")
                .locations(Arrays.stream(features)
                        .map(feature -> "db/migration/" + feature)
                        .toArray(String[]::new))
                .load()
                .migrate();
        return new BareDatabase(postgres, pool);
    }

    public Database database() {
        return new Database(pool);
    }

    @Override
    public void close() {
        pool.close();
        postgres.stop();
    }

    /// Nothing here must outlive the machine, so commits do not wait for the disk.
    private static AgroalDataSource pool(EmbeddedPostgres postgres) {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(8)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(one -> one.jdbcUrl(postgres.url())
                                .principal(new NamePrincipal(postgres.user()))
                                .credential(new SimplePassword(postgres.password()))
                                .initialSql("set synchronous_commit = off")));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException("no connections to the bare database", e);
        }
    }

    private static void deleteCluster() {
        Path cluster = FOLDER.resolve("postgres");
        if (!Files.exists(cluster)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(cluster)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
