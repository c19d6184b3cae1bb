package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.postgres.EmbeddedPostgres;
import com.foodieexpress.platform.time.WallClock;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

/// `./foodie rotate-keys`: works on the database and the keyset of a platform that runs in other processes.
public final class KeyTool {

    public static final String COMMAND = "rotate-keys";

    /// Longer than a node needs to see that the file changed.
    private static final Duration NODES_HAVE_LOOKED = Duration.ofSeconds(2);

    private final RotateKeys rotate;
    private final KeysetSource source;
    private final PrintStream out;

    private KeyTool(RotateKeys rotate, KeysetSource source, PrintStream out) {
        this.rotate = rotate;
        this.source = source;
        this.out = out;
    }

    /// Answers the exit status.
    public static int run(List<String> arguments) {
        try {
            if (arguments.size() == 2 && arguments.getFirst().equals("--new")) {
                writeNew(Path.of(arguments.get(1)));
            } else {
                open(System.out).run(arguments.isEmpty() ? "" : arguments.getFirst());
            }
            return 0;
        } catch (JdbiException e) {
            System.err.println("rotate-keys: the database does not answer or does not agree; is the platform running? "
                    + rootOf(e).getMessage());
        } catch (RuntimeException e) {
            System.err.println("rotate-keys: " + e.getMessage());
        }
        return 1;
    }

    private void run(String mode) {
        switch (mode) {
            case "" -> {
                if (!source.mayBeReplaced()) {
                    throw new IllegalStateException("FOODIE_VAULT_KEYSET cannot be changed from here: put a keyset with"
                            + " one key more in its place, restart the nodes, then run rotate-keys --rewrap");
                }
                out.println(
                        "New primary key " + Integer.toUnsignedString(rotate.addPrimary()) + " in " + source.name());
                rewrap();
                out.println("Keep a copy of the keyset. The old keys stay in it until rotate-keys --retire.");
            }
            case "--rewrap" -> rewrap();
            case "--retire" -> out.println("Old keys taken out: " + rotate.retireOld());
            default -> throw new IllegalArgumentException("unknown option " + mode);
        }
    }

    private void rewrap() {
        long begin = System.nanoTime();
        long rows = rotate.rewrapAll();
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(Locale.ROOT, "%d data keys wrapped anew in %.2f s (%.0f rows/s)%n", rows, seconds, rows / seconds);
        LockSupport.parkNanos(NODES_HAVE_LOOKED.toNanos());
        long late = rotate.rewrapAll();
        if (late > 0) {
            out.println(late + " that were made meanwhile, too");
        }
    }

    private static KeyTool open(PrintStream out) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withMapping(PlatformConfig.class)
                .withMapping(VaultConfig.class)
                .withValidateUnknown(false)
                .build();
        var platform = config.getConfigMapping(PlatformConfig.class);
        var database = new Database(connections(config, platform));
        var clock = new WallClock();
        KeysetSource source = KeysetSource.of(config.getConfigMapping(VaultConfig.class), platform);
        return new KeyTool(new RotateKeys(database, new Keks(source, database, clock), clock), source, out);
    }

    private static DataSource connections(SmallRyeConfig config, PlatformConfig platform) {
        var connections = new PGSimpleDataSource();
        if (platform.databaseUrl().isPresent()) {
            connections.setURL(platform.databaseUrl().get());
            connections.setUser(config.getOptionalValue("foodie.database-user", String.class)
                    .orElse("foodie"));
            connections.setPassword(config.getOptionalValue("foodie.database-password", String.class)
                    .orElse(""));
            return connections;
        }
        EmbeddedPostgres running = EmbeddedPostgres.runningIn(platform.dataDir())
                .orElseThrow(() -> new IllegalStateException("there is no database in " + platform.dataDir()));
        connections.setURL(running.url());
        connections.setUser(running.user());
        connections.setPassword(running.password());
        return connections;
    }

    private static void writeNew(Path file) {
        if (Files.exists(file)) {
            throw new IllegalStateException(file + " exists; a keyset is never overwritten");
        }
        KeysetSource.file(file).write(Kek.generate().toJson());
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
